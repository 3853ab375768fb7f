package hearth.docker.api;

import hearth.host.Endpoint;
import hearth.http.Answer;
import hearth.http.Ask;
import hearth.http.HttpConnection;
import hearth.http.OpenAnswer;
import java.io.IOException;
import java.net.Socket;

/// One connection to the engine.
final class Line implements AutoCloseable {
    private final Endpoint to;
    private final Socket socket;
    private final HttpConnection connection;

    Line(WayIn.Opened opened) throws IOException {
        to = opened.to();
        socket = opened.socket();
        connection = new HttpConnection(socket, "docker");
    }

    Endpoint to() {
        return to;
    }

    /// Asks, and reads the whole answer.
    Answer exchange(Ask ask) throws IOException {
        socket.setSoTimeout(Patience.with(ask).silenceMillis());
        return connection.exchange(ask);
    }

    /// Asks, and returns when the answer begins.
    OpenAnswer open(Ask ask) throws IOException {
        socket.setSoTimeout(Patience.with(ask).silenceMillis());
        return connection.open(ask);
    }

    boolean reusable() {
        return connection.reusable();
    }

    @Override
    public void close() {
        connection.close();
    }
}
