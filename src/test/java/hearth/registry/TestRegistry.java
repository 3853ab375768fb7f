package hearth.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;

/// A registry in this process, with one image of two processors, that may want a token, break off, or lie.
final class TestRegistry implements AutoCloseable {
    static final int LAYER = 300_000;

    private final HttpServer server;
    private final Map<String, byte[]> contents = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean wantsToken;
    private volatile int breakAfter = -1;
    private volatile boolean lies;
    private volatile int status;

    TestRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        put("hello", "world");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    TestRegistry wantingToken() {
        wantsToken = true;
        return this;
    }

    /// Breaks off every blob once, after so many bytes.
    TestRegistry breakingAfter(int bytes) {
        breakAfter = bytes;
        return this;
    }

    TestRegistry lying() {
        lies = true;
        return this;
    }

    TestRegistry saying(int code) {
        status = code;
        return this;
    }

    private void put(String repository, String tag) {
        var lists = new ArrayList<String>();
        for (var architecture : List.of("amd64", "arm64")) {
            var config = blob(("{\"architecture\":\"" + architecture + "\"}").getBytes(StandardCharsets.UTF_8));
            var random = new byte[LAYER];
            new Random(architecture.hashCode()).nextBytes(random);
            var layer = blob(random);
            var manifest =
                    """
                    {"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json",
                     "config":{"digest":"%s","size":%d},"layers":[{"digest":"%s","size":%d}]}""".formatted(config, size(config), layer, size(layer)).getBytes(StandardCharsets.UTF_8);
            var digest = Digest.of(manifest).toString();
            contents.put("/v2/library/" + repository + "/manifests/" + digest, manifest);
            lists.add("{\"digest\":\"%s\",\"platform\":{\"os\":\"linux\",\"architecture\":\"%s\"}}"
                    .formatted(digest, architecture));
        }
        var index = "{\"schemaVersion\":2,\"manifests\":[%s]}".formatted(String.join(",", lists));
        contents.put("/v2/library/" + repository + "/manifests/" + tag, index.getBytes(StandardCharsets.UTF_8));
    }

    private String blob(byte[] bytes) {
        var digest = Digest.of(bytes).toString();
        contents.put("/v2/library/hello/blobs/" + digest, bytes);
        return digest;
    }

    private int size(String digest) {
        return contents.getOrDefault("/v2/library/hello/blobs/" + digest, new byte[0]).length;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var range = exchange.getRequestHeaders().getFirst("Range");
        asked.add(path.replaceFirst(".*/(manifests|blobs)/", "$1 ") + (range == null ? "" : " " + range));
        if (status != 0) {
            exchange.sendResponseHeaders(status, -1);
        } else if (path.equals("/token")) {
            send(exchange, 200, "{\"token\":\"let-me-in\"}".getBytes(StandardCharsets.UTF_8));
        } else if (wantsToken
                && !"Bearer let-me-in".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.getResponseHeaders()
                    .add(
                            "WWW-Authenticate",
                            "Bearer realm=\"" + address()
                                    + "/token\",service=\"test\",scope=\"repository:library/hello:pull\"");
            exchange.sendResponseHeaders(401, -1);
        } else if (contents.containsKey(path)) {
            content(exchange, contents.getOrDefault(path, new byte[0]), range);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private void content(HttpExchange exchange, byte[] bytes, String range) throws IOException {
        var from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        var rest = java.util.Arrays.copyOfRange(bytes, from, bytes.length);
        if (lies && rest.length > 1000) rest[500] ^= 1;
        var most = breakAfter;
        if (most >= 0 && rest.length > most) {
            breakAfter = -1;
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, rest.length);
            exchange.getResponseBody().write(rest, 0, most);
            exchange.getResponseBody().flush();
            return;
        }
        send(exchange, from > 0 ? 206 : 200, rest);
    }

    private static void send(HttpExchange exchange, int code, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
