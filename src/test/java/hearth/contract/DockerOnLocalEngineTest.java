package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.docker.Docker;
import hearth.docker.SocketHost;
import hearth.docker.api.SshDocker;
import hearth.docker.api.UnixPipe;
import hearth.failure.DockerFailure.Thing;
import hearth.host.Endpoint;
import hearth.plan.ImageName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "HEARTH_DOCKER_SOCKET", matches = ".+")
class DockerOnLocalEngineTest extends DockerContract {
    private static final Path SOCKET = Path.of(System.getenv().getOrDefault("HEARTH_DOCKER_SOCKET", "none"));
    private final SocketHost host =
            new SocketHost().behind(new Endpoint.UnixSocket("/var/run/docker.sock"), () -> UnixPipe.open(SOCKET));
    private final Docker docker = new SshDocker(host, redaction());

    @AfterEach
    void close() {
        docker.close();
    }

    @Override
    Docker docker() {
        return docker;
    }

    @Override
    ImageName image() {
        return new ImageName("localhost:5000/hearth/tiny", "1");
    }

    @Override
    void somebodyElseMakes(Thing thing, String name) throws Exception {
        switch (thing) {
            case CONTAINER -> {
                cli("pull", "-q", image().toString());
                cli("run", "-d", "--name", name, "--net", "none", image().toString(), "/bin/sh", "-c", "sleep 1000");
            }
            case NETWORK -> cli("network", "create", name);
            case VOLUME -> cli("volume", "create", name);
        }
    }

    @Override
    boolean exists(Thing thing, String name) throws Exception {
        return cli(thing.name().toLowerCase(Locale.ROOT), "inspect", name) == 0;
    }

    @Override
    void wipeEverything() throws Exception {
        cli("rm", "-f", NAME, OTHER);
        cli("network", "rm", NETWORK);
        cli("volume", "rm", VOLUME);
    }

    @Override
    void forgetImage() throws Exception {
        cli("rmi", "-f", image().toString());
    }

    private static int cli(String... words) throws Exception {
        var line = new ArrayList<>(List.of("docker", "-H", "unix://" + SOCKET));
        line.addAll(List.of(words));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
