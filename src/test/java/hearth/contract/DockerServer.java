package hearth.contract;

import hearth.docker.Docker;
import hearth.docker.api.SshDocker;
import hearth.failure.FailureException;
import hearth.host.Command;
import hearth.host.Credentials;
import hearth.host.Host;
import hearth.host.Ran;
import hearth.host.jsch.JschConnector;
import hearth.plan.ImageName;
import hearth.practice.Practice;
import hearth.practice.PracticeServer;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A practice server with an engine, and Hearth's SSH connection to it.
final class DockerServer implements AutoCloseable {
    private static final String INSTALL = """
            docker info >/dev/null 2>&1 && exit
            mkdir -p /etc/docker
            echo '{"insecure-registries": ["%s"]}' >/etc/docker/daemon.json
            apt-get -q update
            packages=docker.io
            if apt-cache show docker-cli >/dev/null 2>&1; then packages="docker.io docker-cli"; fi
            DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $packages
            timeout 30 sh -c 'until docker info; do sleep 0.2; done'
            """;

    /// A shell, `sleep`, and what these two need, out of the server's own files.
    private static final String MAKE_TINY = """
            docker pull -q %1$s && exit
            set -e
            cd "$(mktemp -d)"
            mkdir bin
            cp -L /bin/dash bin/sh
            cp -L /bin/sleep bin/sleep
            cp -L --parents $(ldd /bin/dash /bin/sleep | grep -o '/[^: ]*' | sort -u) .
            tar -c . | docker import - %1$s
            docker push -q %1$s
            """;

    private final PracticeServer server;
    private final Host host;
    private final Docker docker;

    private DockerServer(PracticeServer server, Host host) {
        this.server = server;
        this.host = host;
        this.docker = new SshDocker(host, DockerTesting.redaction());
    }

    /// The server of that name, with an engine that takes images from the practice world's registry.
    static DockerServer ready(String name, String... options) throws FailureException {
        var server = Practice.server(name, options);
        server.sh(INSTALL.formatted(registry(server)));
        server.sh(MAKE_TINY.formatted(tiny(server)));
        var target = server.plan().server();
        var credentials = new Credentials(Optional.empty(), target.sudo().file().map(DockerServer::secret));
        return new DockerServer(server, new JschConnector(new Redaction()).connect(target, credentials));
    }

    Host host() {
        return host;
    }

    /// Its engine, masking by [DockerTesting#redaction()].
    Docker docker() {
        return docker;
    }

    PracticeServer server() {
        return server;
    }

    /// A very small image with a shell, which the registry has.
    ImageName tiny() {
        return tiny(server);
    }

    private static ImageName tiny(PracticeServer server) {
        return new ImageName(registry(server) + "/contract/tiny", "1");
    }

    /// An image of the practice world, asked for where it is: a mirror that has not got it would send the engine on
    /// to Docker Hub, which may be out of reach.
    ImageName image(ImageName image) {
        var repository = image.repository().contains("/") ? image.repository() : "library/" + image.repository();
        return new ImageName(registry(server) + "/" + repository, image.tag());
    }

    /// Runs a script as root, whatever its exit status.
    Ran sh(String script) throws FailureException {
        return host.run(Command.of("test", script));
    }

    private static String registry(PracticeServer server) {
        return URI.create(server.text("registry_mirror")).getAuthority();
    }

    private static Secret secret(Path file) {
        try {
            return Secret.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The server goes, too.
    @Override
    public void close() {
        docker.close();
        host.close();
        server.remove();
    }
}
