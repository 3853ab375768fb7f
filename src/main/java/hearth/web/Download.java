package hearth.web;

import hearth.failure.FailureException;
import hearth.http.Ask;
import hearth.http.Headers;
import hearth.http.HttpConnection;
import hearth.http.OpenAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// One web address being read, straight from here, over a connection of its own. Redirects are not followed.
public final class Download implements AutoCloseable {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 30_000;

    private final HttpConnection connection;
    private final OpenAnswer answer;

    private Download(HttpConnection connection, OpenAnswer answer) {
        this.connection = connection;
        this.answer = answer;
    }

    /// Asks, and returns when the answer begins.
    public static Download of(URI address, Map<String, String> headers, NameService names)
            throws IOException, FailureException {
        IOException last = new IOException("no address for " + address.getHost());
        for (var one : names.look(address.getHost().replaceAll("[\\[\\]]", "")).all()) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.ofLiteral(one), Visit.port(address)), CONNECT_MILLIS);
                socket.setSoTimeout(READ_MILLIS);
                var connection =
                        new HttpConnection(Visit.secured(socket, address, Optional.empty()), Visit.authority(address));
                return new Download(connection, connection.open(new Ask("GET", path(address), headers, new byte[0])));
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    private static String path(URI address) {
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    /// The HTTP status.
    public int status() {
        return answer.status();
    }

    /// The headers.
    public Headers headers() {
        return answer.headers();
    }

    /// What comes.
    public InputStream body() {
        return answer.body();
    }

    @Override
    public void close() {
        connection.close();
    }
}
