package hearth.docker.api;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.SshFailure;
import hearth.host.Endpoint;
import hearth.host.Host;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/// The way to the engine: its Unix socket where the login user may open it, else the docker command's own relay, run
/// as root. What has answered once is taken from then on.
final class WayIn {
    private static final Endpoint SOCKET = new Endpoint.UnixSocket("/var/run/docker.sock");
    private static final Endpoint RELAY = new Endpoint.Program("exec docker system dial-stdio");

    private final Host host;
    private volatile @Nullable Endpoint answered;

    WayIn(Host host) {
        this.host = host;
    }

    /// A stream to the engine; of the relay, that it opens says nothing yet.
    Opened open() throws FailureException {
        var known = answered;
        if (known != null) return new Opened(known, host.open(known));
        try {
            return new Opened(SOCKET, host.open(SOCKET));
        } catch (FailureException e) {
            if (e.failure() instanceof SshFailure.ConnectionLost || e.failure() instanceof LocalFailure) throw e;
            return new Opened(RELAY, host.open(RELAY));
        }
    }

    /// Remembers that the engine spoke there.
    void answeredAt(Endpoint endpoint) {
        answered = endpoint;
    }

    /// A stream, and where it leads.
    record Opened(Endpoint to, Socket socket) {}
}
