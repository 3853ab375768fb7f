package hearth.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";

    @Test
    void readsAWholeAnswer() throws Exception {
        try (var server = new ScriptedServer(OK);
                var connection = over(server)) {
            assertThat(connection.exchange(Ask.get("/")).text()).isEqualTo("hi");
        }
    }

    @Test
    void readsAnAnswerInChunks() throws Exception {
        try (var server = new ScriptedServer(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n");
                var connection = over(server)) {
            assertThat(connection.exchange(Ask.get("/")).text()).isEqualTo("hello");
        }
    }

    @Test
    void anErrorIsAnAnswerToo() throws Exception {
        try (var server = new ScriptedServer("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
                var connection = over(server)) {
            assertThat(connection.exchange(Ask.get("/")).status()).isEqualTo(404);
        }
    }

    @Test
    void findsAHeaderInAnyCaseWithAllItsValues() throws Exception {
        try (var server = new ScriptedServer("HTTP/1.1 200 OK\r\nX-Two: a\r\nx-two: b\r\nContent-Length: 0\r\n\r\n");
                var connection = over(server)) {
            assertThat(connection.exchange(Ask.get("/")).headers().all("X-TWO")).containsExactly("a", "b");
        }
    }

    @Test
    void sendsWhatItWasGivenWithTheNameOfTheServer() throws Exception {
        try (var server = new ScriptedServer(OK);
                var connection = over(server)) {
            connection.exchange(new Ask("PUT", "/a?b=%20", Map.of("X-More", "1"), "é".getBytes(UTF_8)));
            assertThat(server.heard())
                    .startsWith("PUT /a?b=%20 HTTP/1.1\r\n")
                    .contains("Host: chat.example.org\r\n", "X-More: 1\r\n", "Content-Length: 2\r\n")
                    .endsWith("\r\n\r\né");
        }
    }

    @Test
    void aPostWithoutABodySaysSo() throws Exception {
        try (var server = new ScriptedServer(OK);
                var connection = over(server)) {
            connection.exchange(new Ask("POST", "/", Map.of(), new byte[0]));
            assertThat(server.heard()).contains("Content-Length: 0\r\n");
        }
    }

    @Test
    void asksTwiceOverOneConnection() throws Exception {
        try (var server = new ScriptedServer(OK, OK.replace("hi", "ho"));
                var connection = over(server)) {
            connection.exchange(Ask.get("/"));
            assertThat(connection.exchange(Ask.get("/")).text()).isEqualTo("ho");
        }
    }

    @Test
    void skipsAnAnswerThatOnlySaysWait() throws Exception {
        try (var server = new ScriptedServer("HTTP/1.1 100 Continue\r\n\r\n" + OK);
                var connection = over(server)) {
            assertThat(connection.exchange(Ask.get("/")).status()).isEqualTo(200);
        }
    }

    @Test
    void anAnswerWithoutABodyLeavesTheConnectionReusable() throws Exception {
        try (var server = new ScriptedServer("HTTP/1.1 204 No Content\r\n\r\n", OK);
                var connection = over(server)) {
            connection.exchange(Ask.get("/"));
            assertThat(connection.reusable()).isTrue();
        }
    }

    @Test
    void aServerThatWantsTheConnectionClosedIsNotAskedAgain() throws Exception {
        try (var server = new ScriptedServer(OK.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"), OK);
                var connection = over(server)) {
            connection.exchange(Ask.get("/"));
            assertThat(connection.reusable()).isFalse();
        }
    }

    @Test
    void anAnswerLeftBeforeItsEndGivesTheConnectionUp() throws Exception {
        try (var server = new ScriptedServer("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhi", OK);
                var connection = over(server)) {
            connection.open(Ask.get("/")).close();
            assertThat(connection.reusable()).isFalse();
        }
    }

    @Test
    void aConnectionThatEndsBeforeTheAnswerSaysThatThereWasNone() throws Exception {
        try (var server = new ScriptedServer("");
                var connection = over(server)) {
            assertThatThrownBy(() -> connection.exchange(Ask.get("/"))).isInstanceOf(NoAnswer.class);
        }
    }

    @Test
    void aConnectionThatEndsInTheMiddleOfTheBodyIsNotAWholeAnswer() throws Exception {
        try (var server = new ScriptedServer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf");
                var connection = over(server)) {
            assertThatThrownBy(() -> connection.exchange(Ask.get("/")))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NoAnswer.class);
        }
    }

    @Test
    void somethingThatIsNotAWebServerIsSaidSo() throws Exception {
        try (var server = new ScriptedServer("SSH-2.0-OpenSSH_9.2\r\n\r\n");
                var connection = over(server)) {
            assertThatThrownBy(() -> connection.exchange(Ask.get("/"))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anEndlessAnswerIsRefused() throws Exception {
        try (var server = new ScriptedServer(
                        "HTTP/1.1 200 OK\r\nContent-Length: 67108865\r\n\r\n" + "x".repeat((64 << 20) + 1));
                var connection = over(server)) {
            assertThatThrownBy(() -> connection.exchange(Ask.get("/"))).isInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void theSocketsOwnTimeoutEndsTheWaiting() throws Exception {
        try (var server = new ScriptedServer("HTTP/1.1 200 OK\r\n", "never");
                var socket = server.connect();
                var connection = new HttpConnection(socket, "chat.example.org")) {
            socket.setSoTimeout(20);
            assertThatThrownBy(() -> connection.exchange(Ask.get("/"))).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static HttpConnection over(ScriptedServer server) throws IOException {
        return new HttpConnection(server.connect(), "chat.example.org");
    }
}
