package hearth.deploy.sight;

import hearth.deploy.sight.Outlook.Reached;
import hearth.failure.FailureException;
import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.http.Answer;
import hearth.plan.PemFile;
import hearth.web.NameService;
import hearth.web.Visit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The ways to web servers: straight from this computer, and from the server, through the SSH connection. The
/// server needs no program for that, and TLS is spoken from here: what the network over there does to it shows.
final class Roads {
    private final NameService names;
    private final Duration patience;

    Roads(NameService names, Duration patience) {
        this.names = names;
        this.patience = patience;
    }

    /// Asks from here.
    Answer here(URI address, Optional<PemFile> roots) throws IOException, FailureException {
        IOException last = new IOException("no address");
        for (var one : names.look(address.getHost().replaceAll("[\\[\\]]", "")).all()) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.ofLiteral(one), Visit.port(address)), millis());
                return Visit.get(socket, address, roots, millis());
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    /// Asks from the server.
    Reached there(Host host, List<String> addresses, URI address, Optional<PemFile> roots) {
        if (addresses.isEmpty()) return Reached.failed("the server does not know the name " + address.getHost());
        var last = Reached.UNKNOWN;
        for (var one : addresses.subList(0, Math.min(2, addresses.size()))) {
            try {
                var socket = host.open(new Endpoint.Tcp(one, Visit.port(address)));
                return Reached.answered(
                        Visit.get(socket, address, roots, millis()).status());
            } catch (FailureException e) {
                last = Reached.failed(e.failure().getClass().getSimpleName());
            } catch (IOException e) {
                last = Reached.failed(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
        return last;
    }

    /// Whether the server gets through to a port at any of these addresses.
    static boolean opens(Host host, List<String> addresses, int port) {
        for (var one : addresses) {
            try (var _ = host.open(new Endpoint.Tcp(one, port))) {
                return true;
            } catch (FailureException | IOException _) {
                // The next address may.
            }
        }
        return false;
    }

    private int millis() {
        return (int) patience.toMillis();
    }
}
