package hearth.web;

import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.WebFailure;
import hearth.http.Answer;
import hearth.http.Ask;
import hearth.http.HttpConnection;
import hearth.http.NoAnswer;
import hearth.plan.HostName;
import hearth.plan.PemFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// A public address as the world sees it: its name is looked up, its certificate verified. Connections are kept for the
/// next question.
public final class PublicWeb implements Web {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 30_000;

    private static final int USUAL_PORT = 443;

    private final HostName host;
    private final int port;
    private final Names names;
    private final SSLSocketFactory tls;
    private final ConcurrentLinkedDeque<HttpConnection> idle = new ConcurrentLinkedDeque<>();

    /// @param roots the authority to believe instead of Java's own list
    public PublicWeb(HostName host, int port, Names names, Optional<PemFile> roots) throws FailureException {
        this.host = host;
        this.port = port;
        this.names = names;
        this.tls = Trust.of(roots);
    }

    @Override
    public Answer send(Ask ask) throws FailureException {
        try {
            for (var kept = idle.poll(); kept != null; kept = idle.poll()) {
                if (!kept.reusable()) continue;
                try {
                    return exchange(kept, ask);
                } catch (NoAnswer _) {
                    break; // closed by the server meanwhile: a new connection tells
                }
            }
            return exchange(connect(), ask);
        } catch (SSLException e) {
            throw new WebFailure.CertificateBad(host.value(), evidence(e)).thrown();
        } catch (IOException e) {
            throw new WebFailure.Unreachable(host.value(), evidence(e)).thrown();
        }
    }

    private Answer exchange(HttpConnection connection, Ask ask) throws IOException {
        var answer = connection.exchange(ask);
        if (connection.reusable()) idle.push(connection);
        else connection.close();
        return answer;
    }

    private HttpConnection connect() throws FailureException, IOException {
        IOException last = new IOException("no address");
        for (InetAddress address : names.addressesOf(host)) {
            var plain = new Socket();
            try {
                plain.setTcpNoDelay(true);
                plain.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
                plain.setSoTimeout(READ_MILLIS);
                var secure = (SSLSocket) tls.createSocket(plain, host.value(), port, true);
                var parameters = secure.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secure.setSSLParameters(parameters);
                secure.startHandshake();
                return new HttpConnection(secure, port == USUAL_PORT ? host.value() : host + ":" + port);
            } catch (IOException e) {
                plain.close();
                last = e;
            }
        }
        throw last;
    }

    private Evidence evidence(IOException e) {
        return Evidence.of("https://" + host, -1, e.getClass().getSimpleName() + ": " + e.getMessage());
    }

    @Override
    public void close() {
        for (var kept = idle.poll(); kept != null; kept = idle.poll()) kept.close();
    }
}
