package hearth.web;

import hearth.failure.Evidence;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.failure.WebFailure;
import hearth.http.Answer;
import hearth.http.Ask;
import hearth.http.HttpConnection;
import hearth.plan.HostName;
import hearth.plan.PemFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// The doors of single addresses, tried one by one: which ports are open, and what certificate is shown there. Where
/// [PublicWeb] uses whatever address works, this finds the one that does not.
public final class Doors {
    /// A firewall that swallows packets looks like a very slow server; nobody waits longer for a page either.
    private static final int MILLIS = 2500;

    private static final int READ_MILLIS = 10_000;

    private final Optional<PemFile> roots;

    /// @param roots the authority to believe instead of Java's own list
    public Doors(Optional<PemFile> roots) {
        this.roots = roots;
    }

    /// How a port was found.
    public enum Door {
        OPEN,
        CLOSED,
        /// This computer itself has no way there, for want of IPv6 most often: nothing is known about the other
        /// side.
        NO_WAY
    }

    /// What a web server shows when somebody comes in.
    ///
    /// @param since    the beginning of its certificate
    /// @param until    the end of its certificate
    /// @param protocol what it agreed to speak: `h2`, `http/1.1`, or an empty text
    public record Shown(Instant since, Instant until, String protocol) {}

    /// Whether somebody answers at this port, within a few seconds.
    public Door at(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), MILLIS);
            return Door.OPEN;
        } catch (NoRouteToHostException _) {
            return Door.NO_WAY;
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).contains("unreachable") ? Door.NO_WAY : Door.CLOSED;
        }
    }

    /// Comes in at this address as a browser would, and says what is wrong with the certificate if something is.
    public Shown enter(HostName name, InetAddress address, int port) throws FailureException {
        try {
            var seen = shake(Trust.of(roots), name, new InetSocketAddress(address, port), true);
            return new Shown(seen.since(), seen.until(), seen.protocol());
        } catch (SSLException e) {
            throw why(name, new InetSocketAddress(address, port), e).thrown();
        } catch (IOException e) {
            throw new WebFailure.Unreachable(name.value(), evidence(address, port, e)).thrown();
        }
    }

    /// Asks without TLS, as somebody does who types the name only.
    public Answer plain(HostName name, InetAddress address, Ask ask) throws FailureException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, 80), MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            try (var connection = new HttpConnection(socket, name.value())) {
                return connection.exchange(ask);
            }
        } catch (IOException e) {
            throw new ProofFailure.NotRedirected(name.value(), evidence(address, 80, e)).thrown();
        }
    }

    /// A second look without believing anything; nothing is said on that connection.
    private Failure why(HostName name, InetSocketAddress at, SSLException refused) {
        try {
            var seen = shake(Trust.ofAnybody(), name, at, false);
            return seen.trouble(name);
        } catch (IOException e) {
            return new WebFailure.CertificateBad(name.value(), evidence(at.getAddress(), at.getPort(), refused));
        }
    }

    private static Leaf shake(SSLSocketFactory tls, HostName name, InetSocketAddress at, boolean careful)
            throws IOException {
        var plain = new Socket();
        plain.connect(at, MILLIS);
        plain.setSoTimeout(READ_MILLIS);
        try (var secure = (SSLSocket) tls.createSocket(plain, name.value(), at.getPort(), true)) {
            SSLParameters parameters = secure.getSSLParameters();
            if (careful) parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return Leaf.of(secure);
        }
    }

    private static Evidence evidence(InetAddress address, int port, IOException e) {
        return Evidence.of(
                address.getHostAddress() + ":" + port, -1, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
}
