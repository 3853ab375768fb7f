package hearth.web;

import hearth.failure.FailureException;
import hearth.http.Answer;
import hearth.http.Ask;
import hearth.http.HttpConnection;
import hearth.plan.PemFile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/// One question to a web address over a connection that somebody else has made: straight from here, or through
/// the server. Redirects are not followed.
public final class Visit {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private Visit() {}

    /// Asks, and closes the connection.
    ///
    /// @param socket connected to the host of the address
    /// @param roots  the authority to believe instead of Java's own list
    /// @param millis how long an answer may keep silent
    public static Answer get(Socket socket, URI address, Optional<PemFile> roots, int millis)
            throws IOException, FailureException {
        socket.setSoTimeout(millis);
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        try (var connection = new HttpConnection(secured(socket, address, roots), authority(address))) {
            return connection.exchange(
                    new Ask("GET", path, Map.of("User-Agent", "hearth", "Accept", "*/*"), new byte[0]));
        } finally {
            socket.close();
        }
    }

    /// The port of an address.
    public static int port(URI address) {
        return address.getPort() > 0 ? address.getPort() : tls(address) ? HTTPS : HTTP;
    }

    private static boolean tls(URI address) {
        return address.getScheme().equals("https");
    }

    static String authority(URI address) {
        return address.getPort() > 0 ? address.getHost() + ":" + address.getPort() : address.getHost();
    }

    static Socket secured(Socket plain, URI address, Optional<PemFile> roots) throws IOException, FailureException {
        if (!tls(address)) return plain;
        var secure = (SSLSocket) Trust.of(roots).createSocket(plain, address.getHost(), port(address), true);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }
}
