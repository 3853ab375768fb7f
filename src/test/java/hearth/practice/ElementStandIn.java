package hearth.practice;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import hearth.web.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// Stands where Element's own page stands, and writes down what a browser has brought there behind the `#`: Element
/// itself is out of reach of the practice world.
final class ElementStandIn implements AutoCloseable {
    static final String NAME = "app.element.io";

    private static final byte[] PAGE = """
            <!doctype html><title>Element</title><p id="brought"></p>
            <script>
              const [place, query] = location.hash.split("?");
              const words = [...new URLSearchParams(query)].map(([key, value]) => key + "=" + value);
              document.getElementById("brought").textContent = [place, ...words].join(" | ");
            </script>
            """.getBytes(StandardCharsets.UTF_8);

    private final TestAuthority authority = new TestAuthority("stand-in");
    private final HttpsServer server;

    ElementStandIn() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(authority.server(NAME, Instant.now().plus(Duration.ofHours(1)))));
        server.createContext("/", visit -> {
            try (visit) {
                visit.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                visit.sendResponseHeaders(200, PAGE.length);
                visit.getResponseBody().write(PAGE);
            }
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// Who vouches for it.
    String authority() {
        return authority.pem();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
