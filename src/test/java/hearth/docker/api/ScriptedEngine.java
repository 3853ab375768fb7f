package hearth.docker.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// An engine that says what the test wants it to say.
final class ScriptedEngine implements AutoCloseable {
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    ScriptedEngine() throws IOException {
        server = listen();
    }

    /// What it does with a request.
    interface Reply {
        void give(HttpExchange exchange) throws IOException;
    }

    /// Answers this path, whatever its query, with this.
    ScriptedEngine on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    ScriptedEngine on(String path, int status, String body) {
        return on(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    /// Reports these lines and ends properly.
    ScriptedEngine reporting(String path, String... lines) {
        return on(path, exchange -> {
            write(exchange, lines);
            exchange.close();
        });
    }

    /// Reports these lines and keeps silent until the engine ends.
    ScriptedEngine hanging(String path, String... lines) {
        return on(path, exchange -> {
            if (lines.length > 0) write(exchange, lines).flush();
            awaitEnd();
        });
    }

    private static OutputStream write(HttpExchange exchange, String... lines) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var body = exchange.getResponseBody();
        for (var line : lines) body.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        return body;
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Every request, as `GET /path`.
    List<String> heard() {
        return List.copyOf(heard);
    }

    Socket connect() throws IOException {
        return new Socket(server.getAddress().getAddress(), server.getAddress().getPort());
    }

    /// Ends every connection and begins anew.
    void restart() throws IOException {
        server.stop(0);
        server = listen();
    }

    private HttpServer listen() throws IOException {
        var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        listening.createContext("/", this::answer);
        listening.start();
        return listening;
    }

    private void answer(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        heard.add(exchange.getRequestMethod() + " " + path);
        try {
            replies.getOrDefault(path, HttpExchange::close).give(exchange);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
