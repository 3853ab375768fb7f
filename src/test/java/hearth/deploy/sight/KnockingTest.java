package hearth.deploy.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.deploy.sight.Outlook.Answer;
import hearth.deploy.sight.Outlook.State;
import hearth.fake.ShellHost;
import hearth.secret.Redaction;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Knocking at this very computer: the listener is the real one.
final class KnockingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ShellHost host = new ShellHost(new Redaction());

    @Test
    void theRandomNumberComesBack() throws Exception {
        var port = free();
        var doors = new Knocking(host, List.of("127.0.0.1", "0:0:0:0:0:0:0:1"), PATIENCE, List.of(port)).knock();
        assertThat(door(doors, port).state()).isEqualTo(State.LISTENING);
        assertThat(door(doors, port).answers().get("127.0.0.1")).isEqualTo(Answer.OURS);
    }

    @Test
    void nothingListensAnyMoreAfterwards() throws Exception {
        var port = free();
        new Knocking(host, List.of("127.0.0.1"), PATIENCE, List.of(port)).knock();
        await().untilAsserted(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close());
    }

    @Test
    void aPortThatSomebodyHasIsNotTakenAwayAndSomebodyAnswers() throws Exception {
        try (var somebody = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> {
                try (var visitor = somebody.accept()) {
                    visitor.getOutputStream()
                            .write("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno"
                                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                } catch (java.io.IOException _) {
                    // The test is over.
                }
            });
            var port = somebody.getLocalPort();
            var doors = new Knocking(host, List.of("127.0.0.1"), PATIENCE, List.of(port)).knock();
            assertThat(door(doors, port).state()).isEqualTo(State.TAKEN);
            assertThat(door(doors, port).answers()).isEqualTo(Map.of("127.0.0.1", Answer.SOMEBODY));
        }
    }

    @Test
    void whereNobodyComesInThePortIsRefusedOrSilent() throws Exception {
        var port = free();
        // The listener is on this computer; the name leads to an address of this computer's that it does not have.
        var doors = new Knocking(host, List.of("192.0.2.1"), Duration.ofMillis(300), List.of(port)).knock();
        assertThat(door(doors, port).answers().get("192.0.2.1")).isNotEqualTo(Answer.OURS);
    }

    private static Outlook.Door door(Map<Integer, Outlook.Door> doors, int port) {
        return doors.getOrDefault(port, Outlook.Door.UNKNOWN);
    }

    private static int free() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
