package hearth.deploy;

import hearth.docker.PullProgress;
import hearth.failure.DockerFailure;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.host.Command;
import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.plan.ImageName;
import hearth.registry.ImageArchive;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries images to the server: over the SSH connection, right into `docker load`. What arrives is kept beside
/// it until the image is complete, so that a connection that breaks costs nothing but the rest.
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final String LOADED = "hearth: loaded";
    private static final String CARRIED = ServerFolder.PATH + "/carried";

    private final Host host;

    Courier(Host host) {
        this.host = host;
    }

    /// Carries an image over, from where the last time broke off.
    void carry(ImageName image, ImageArchive archive, Consumer<PullProgress> progress) throws FailureException {
        var part = CARRIED + "/" + archive.id() + ".tar";
        var there = arrived(part, archive.size());
        var load = "kept='" + part + "'; there=" + there + "; whole=" + archive.size() + "\n" + LOAD;
        try (var socket = host.open(new Endpoint.Program(load))) {
            send(archive, there, socket, progress);
            var said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (said.lines().noneMatch(LOADED::equals))
                throw refused(image, said).thrown();
        } catch (IOException e) {
            throw new SshFailure.ConnectionLost(String.valueOf(e.getMessage())).thrown();
        }
    }

    private static void send(ImageArchive archive, long there, Socket socket, Consumer<PullProgress> progress) {
        var total = archive.size();
        try {
            archive.write(there, socket.getOutputStream(), sent -> progress.accept(new PullProgress(sent, total)));
            socket.shutdownOutput();
        } catch (IOException e) {
            // An engine that refuses reads no further; what it says comes on the other way, or that one is gone, too.
            LOG.debug("not all of the image was sent", e);
        }
    }

    /// How much of it has arrived before. More than all of it is something else.
    private long arrived(String part, long size) throws FailureException {
        var said = host.run(Command.of("see what has arrived", "kept='" + part + "'; most=" + size + "\n" + ARRIVED))
                .orThrow()
                .out()
                .strip();
        return Long.parseLong(said);
    }

    private static DockerFailure refused(ImageName image, String said) {
        var evidence = Evidence.of("docker load", -1, said);
        return said.contains("no space left")
                ? new DockerFailure.NoSpace(image)
                : new DockerFailure.ImageDamaged(image, evidence);
    }

    private static final String ARRIVED = """
            mkdir -p -m 0700 "${kept%/*}" || exit
            size=$(stat -c %s "$kept" 2>/dev/null || echo 0)
            if [ "$size" -gt "$most" ]; then rm -f "$kept"; size=0; fi
            echo "$size"
            """;

    /// What has arrived goes first, then what comes; it is added to the former on its way. One that the engine
    /// refuses is thrown away when all of it has come: it will not become better.
    private static final String LOAD = """
            umask 077
            if { head -c "$there" "$kept" 2>/dev/null; tee -a "$kept"; } | docker load -q 2>&1; then
              rm -f "$kept"; rmdir "${kept%/*}" 2>/dev/null; echo 'hearth: loaded'
            elif [ "$(stat -c %s "$kept" 2>/dev/null || echo 0)" -ge "$whole" ]; then
              rm -f "$kept"
            fi
            """;
}
