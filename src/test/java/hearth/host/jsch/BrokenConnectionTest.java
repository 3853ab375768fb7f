package hearth.host.jsch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.host.Command;
import hearth.host.Credentials;
import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.host.RemoteFile;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Connections that break in the middle of something.
class BrokenConnectionTest {
    private static final Duration FROZEN = Duration.ofMillis(900);
    private static final SshSettings SETTINGS =
            new SshSettings(Duration.ofSeconds(10), Duration.ofSeconds(10), FROZEN, Optional.empty());

    private static final SshSettings PATIENT =
            new SshSettings(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMinutes(5), Optional.empty());

    private final InsideServer inside = new InsideServer().started();
    private final FragileWire wire = new FragileWire(inside.target().port());
    private final Host host;

    @TempDir
    Path folder = Path.of("");

    BrokenConnectionTest() throws Exception {
        host = connect(SETTINGS);
    }

    @AfterEach
    void close() throws IOException {
        host.close();
        wire.close();
        inside.close();
    }

    @Test
    void aCutInTheMiddleOfAScriptIsNoEndOfIt() throws Exception {
        var failure = during(host, "echo runs; sleep 60");

        wire.cut();

        assertThat(failure.get(10, TimeUnit.SECONDS)).isEqualTo(new SshFailure.ConnectionLost("127.0.0.1"));
    }

    @Test
    void aFrozenPeerIsNoticed() throws Exception {
        var failure = during(host, "echo runs; sleep 60");

        wire.freeze();

        assertThat(failure.get(10, TimeUnit.SECONDS)).isEqualTo(new SshFailure.ConnectionLost("127.0.0.1"));
    }

    @Test
    void aPeerThatFreezesWhileItIsSentMuchIsNoticed() throws Exception {
        wire.freeze();
        var much = new Command("test", "cat", new byte[64 << 20], Duration.ofMinutes(5));

        var failure = CompletableFuture.supplyAsync(() -> failureOf(() -> host.run(much)));

        assertThat(failure.get(20, TimeUnit.SECONDS)).isEqualTo(new SshFailure.ConnectionLost("127.0.0.1"));
    }

    @Test
    void closingDoesNotWaitForAFrozenPeer() throws Exception {
        try (var steady = connect(PATIENT)) {
            var failure = during(steady, "echo runs; sleep 60");
            wire.freeze();

            steady.close();

            assertThat(failure.get(10, TimeUnit.SECONDS)).isEqualTo(new SshFailure.ConnectionLost("127.0.0.1"));
        }
    }

    @Test
    void aBrokenConnectionStaysBroken() throws Exception {
        wire.cut();

        assertThat(failureOf(() -> host.run(Command.of("test", "true"))))
                .isEqualTo(new SshFailure.ConnectionLost("127.0.0.1"));
    }

    @Test
    void aReaderOfAStreamIsToldThatItBroke() throws Exception {
        try (var socket = host.open(new Endpoint.Program("echo a; exec cat"))) {
            socket.getInputStream().readNBytes(2);

            wire.cut();

            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(IOException.class);
        }
    }

    /// The wire stops in the middle of the file, so that the cut finds the writing under way however quick or
    /// slow the computer is. This host is patient: the silence before the cut must not count as a loss of its
    /// own.
    @Test
    void aCutInTheMiddleOfWritingLeavesTheOldFileWhole() throws Exception {
        try (var steady = connect(PATIENT)) {
            var owner = steady.run(Command.of("test", "echo $(id -u):$(id -g)"))
                    .out()
                    .strip();
            var file = folder.resolve("file");
            steady.write(List.of(new RemoteFile(file.toString(), owner, "0600", new byte[] {'o', 'l', 'd'})));
            var big = new RemoteFile(file.toString(), owner, "0600", new byte[8 << 20]);
            wire.freezeAfter(4 << 20);
            var failure = CompletableFuture.supplyAsync(() -> failureOf(() -> steady.write(List.of(big))));
            await().until(() -> Files.exists(folder.resolve(".file.hearth-new-all")));

            wire.cut();

            assertThat(failure.get(10, TimeUnit.SECONDS)).isEqualTo(new SshFailure.ConnectionLost("127.0.0.1"));
            await().until(() -> Files.notExists(folder.resolve(".file.hearth-new-all")));
            assertThat(file).hasContent("old");
        }
    }

    private Host connect(SshSettings settings) throws FailureException {
        var password = Optional.of(Secret.of(InsideServer.PASSWORD));
        return new JschConnector(new Redaction(), settings)
                .connect(inside.target(wire.port()), new Credentials(password, Optional.empty()));
    }

    /// Begins a script, and returns when it has printed its first line.
    private static CompletableFuture<Failure> during(Host host, String script) throws InterruptedException {
        var runs = new CountDownLatch(1);
        var failure = CompletableFuture.supplyAsync(
                () -> failureOf(() -> host.run(Command.of("test", script), _ -> runs.countDown())));
        assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue();
        return failure;
    }

    private static Failure failureOf(Doing doing) {
        try {
            doing.go();
        } catch (FailureException e) {
            return e.failure();
        }
        throw new AssertionError("it ended well");
    }

    interface Doing {
        void go() throws FailureException;
    }
}
