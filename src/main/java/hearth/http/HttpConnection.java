package hearth.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/// One connection to a web server, for one exchange after another. The socket's own read timeout is how long an
/// answer may keep silent.
///
/// Not for several threads at once, except for [#close()], which ends a waiting exchange.
public final class HttpConnection implements AutoCloseable {
    /// More than any answer that Hearth asks for; keeps a server that never stops from filling the memory.
    private static final int LARGEST = 64 << 20;

    private static final Http1Config LIMITS = Http1Config.custom()
            .setMaxLineLength(64 << 10)
            .setMaxHeaderCount(200)
            .build();

    /// What has to say how long its body is, also when there is none (RFC 9110, section 8.6).
    private static final Set<String> MAY_HAVE_BODY = Set.of("POST", "PUT", "PATCH");

    private final Socket socket;
    private final String authority;
    private final DefaultBHttpClientConnection wire = new DefaultBHttpClientConnection(LIMITS);
    private boolean keptAlive = true;
    private @Nullable OpenAnswer last;

    /// Takes over a connected socket.
    ///
    /// @param authority what to say in `Host`: the server's name, and its port where it is not the usual one
    public HttpConnection(Socket socket, String authority) throws IOException {
        this.socket = socket;
        this.authority = authority;
        wire.bind(socket);
    }

    /// Asks, and reads the whole answer; refuses one of more than 64 MiB.
    ///
    /// @throws NoAnswer when the connection ended before the answer began
    public Answer exchange(Ask ask) throws IOException {
        try (var answer = open(ask)) {
            var body = answer.body().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) throw new ProtocolException("an answer of more than 64 MiB");
            return new Answer(answer.status(), answer.headers(), body);
        }
    }

    /// Asks, and returns as soon as the answer begins. Its body has to be read to the end or closed before the next
    /// request.
    ///
    /// @throws NoAnswer when the connection ended before the answer began
    public OpenAnswer open(Ask ask) throws IOException {
        var before = wire.getEndpointDetails().getReceivedBytesCount();
        try {
            var request = request(ask);
            var response = send(request);
            keptAlive = DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, HttpCoreContext.create());
            last = answer(request, response);
            return last;
        } catch (HttpException e) {
            close();
            throw new ProtocolException(String.valueOf(e.getMessage()));
        } catch (InterruptedIOException e) {
            close();
            throw e;
        } catch (IOException e) {
            close();
            throw wire.getEndpointDetails().getReceivedBytesCount() == before ? new NoAnswer(e) : e;
        }
    }

    /// Whether another request may be sent: the last answer was read to its end, the server did not ask for the end
    /// of the connection, and has not ended it meanwhile as far as is known here. Takes a millisecond.
    public boolean reusable() {
        try {
            return keptAlive && (last == null || last.atEnd()) && !socket.isClosed() && !wire.isStale();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is given up anyway.
        }
    }

    private ClassicHttpRequest request(Ask ask) {
        var request = new BasicClassicHttpRequest(ask.method(), ask.path());
        request.setHeader("Host", authority);
        ask.headers().forEach(request::setHeader);
        if (ask.body().length > 0) request.setEntity(new ByteArrayEntity(ask.body(), null));
        if (ask.body().length > 0 || MAY_HAVE_BODY.contains(ask.method())) {
            request.setHeader("Content-Length", ask.body().length);
        }
        return request;
    }

    private ClassicHttpResponse send(ClassicHttpRequest request) throws HttpException, IOException {
        wire.sendRequestHeader(request);
        if (request.getEntity() != null) wire.sendRequestEntity(request);
        wire.flush();
        while (true) {
            var response = wire.receiveResponseHeader();
            if (response.getCode() >= 200) return response;
            if (response.getCode() == 101) throw new ProtocolException("switched to a protocol nobody asked for");
        }
    }

    private OpenAnswer answer(ClassicHttpRequest request, ClassicHttpResponse response)
            throws HttpException, IOException {
        var headers = new Headers(Arrays.stream(response.getHeaders())
                .map(line -> Map.entry(line.getName(), String.valueOf(line.getValue())))
                .toList());
        if (!MessageSupport.canResponseHaveBody(request.getMethod(), response)) {
            return new OpenAnswer(response.getCode(), headers, null, this::close);
        }
        wire.receiveResponseEntity(response);
        return new OpenAnswer(response.getCode(), headers, response.getEntity().getContent(), this::close);
    }
}
