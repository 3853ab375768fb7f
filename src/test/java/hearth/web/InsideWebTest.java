package hearth.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import hearth.docker.SocketHost;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.failure.WebFailure;
import hearth.host.Endpoint;
import hearth.http.Ask;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class InsideWebTest {
    private static final Endpoint SYNAPSE = new Endpoint.Tcp("172.18.0.4", 8008);

    private HttpServer server;
    private SocketHost host;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var answer = exchange.getRequestURI().getRawPath().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        host = new SocketHost().behind(SYNAPSE, () -> socket(server.getAddress().getPort()));
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void asksThroughTheHost() throws Exception {
        assertThat(web().send(Ask.get("/_synapse/admin/v1/rooms/%21a:b")).text())
                .isEqualTo("/_synapse/admin/v1/rooms/%21a:b");
    }

    @Test
    void everyQuestionHasAChannelOfItsOwn() throws Exception {
        web().send(Ask.get("/"));
        web().send(Ask.get("/"));
        assertThat(host.opened()).containsExactly(SYNAPSE, SYNAPSE);
    }

    @Test
    void aRefusedChannelIsSaidToBeOne() {
        var elsewhere = new InsideWeb(host, "172.18.0.9", 8008);
        assertThat(failure(elsewhere)).isInstanceOf(SshFailure.ChannelRefused.class);
    }

    @Test
    void aLostConnectionIsSaidToBeOne() {
        host.lose();
        assertThat(failure(web())).isInstanceOf(SshFailure.ConnectionLost.class);
    }

    @Test
    void whatHangsUpIsNotReached() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try {
                    silent.accept().close();
                } catch (IOException e) {
                    // The test is over.
                }
            });
            host = new SocketHost().behind(SYNAPSE, () -> socket(silent.getLocalPort()));
            assertThat(failure(web()))
                    .isInstanceOfSatisfying(
                            WebFailure.Unreachable.class,
                            it -> assertThat(it.address()).isEqualTo("172.18.0.4:8008"));
        }
    }

    private InsideWeb web() {
        return new InsideWeb(host, "172.18.0.4", 8008);
    }

    private static Socket socket(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static Failure failure(InsideWeb web) {
        return catchThrowableOfType(FailureException.class, () -> web.send(Ask.get("/")))
                .failure();
    }
}
