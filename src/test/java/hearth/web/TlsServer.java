package hearth.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/// A web server in this process that speaks TLS and answers "yes" to everything, so many times on each connection.
final class TlsServer implements AutoCloseable {
    private final SSLServerSocket socket;
    private final int answers;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /// @param answers how many questions it answers on a connection; the next one it reads, and hangs up
    TlsServer(SSLContext context, int answers) {
        this.answers = answers;
        try {
            socket = (SSLServerSocket)
                    context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// What was asked: the number of the connection and the first line.
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve() {
        for (int number = 1; !socket.isClosed(); number++) {
            try {
                var connection = socket.accept();
                int its = number;
                Thread.ofVirtual().start(() -> converse(connection, its));
            } catch (IOException e) {
                if (!socket.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void converse(Socket connection, int number) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            for (int answered = 0; ; answered++) {
                var first = in.readLine();
                for (var line = first; line != null && !line.isEmpty(); line = in.readLine()) {}
                if (first == null) return;
                asked.add(number + " " + first);
                if (answered == answers) return;
                connection
                        .getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nyes".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // The other side does not believe the certificate, or has gone.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
