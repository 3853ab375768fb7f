package hearth.web;

import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.WebFailure;
import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.http.Answer;
import hearth.http.Ask;
import hearth.http.HttpConnection;
import java.io.IOException;
import java.util.LinkedHashMap;

/// A web server behind the SSH connection: what the world must not reach, such as Synapse's admin API. Every question
/// opens a channel of its own.
public final class InsideWeb implements Web {
    /// Whom the server behind this takes for the visitor.
    public static final String HERE = "127.0.0.1";

    private static final int READ_MILLIS = 30_000;

    private final Host host;
    private final String address;
    private final int port;

    /// @param address an IP address as the host sees it
    public InsideWeb(Host host, String address, int port) {
        this.host = host;
        this.address = address;
        this.port = port;
    }

    @Override
    public Answer send(Ask ask) throws FailureException {
        try (var socket = host.open(new Endpoint.Tcp(address, port))) {
            socket.setSoTimeout(READ_MILLIS);
            try (var connection = new HttpConnection(socket, "localhost")) {
                return connection.exchange(fromHere(ask));
            }
        } catch (IOException e) {
            var evidence = Evidence.of("http://" + address + ":" + port, -1, String.valueOf(e.getMessage()));
            throw new WebFailure.Unreachable(address + ":" + port, evidence).thrown();
        }
    }

    /// Says who asks, as the front door would: else Synapse would take this for a visitor from the front door's
    /// place.
    private static Ask fromHere(Ask ask) {
        var headers = new LinkedHashMap<>(ask.headers());
        headers.put("X-Forwarded-For", HERE);
        headers.put("X-Forwarded-Proto", "https");
        return new Ask(ask.method(), ask.path(), headers, ask.body());
    }

    @Override
    public void close() {}
}
