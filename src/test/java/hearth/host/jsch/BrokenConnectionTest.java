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
    private static final Duration LONG = Duration.ofSeconds(30);

    /// To whom no silence is a loss.
    private static final SshSettings PATIENT = new SshSettings(LONG, LONG, Duration.ofMinutes(5), Optional.empty());

    /// Who waits for a peer that freezes, long enough for one that is only busy.
    private static final SshSettings WATCHFUL = new SshSettings(LONG, LONG, Duration.ofSeconds(3), Optional.empty());

    private static final Failure LOST = new SshFailure.ConnectionLost("127.0.0.1");

    private final InsideServer inside = new InsideServer().started();
    private final FragileWire wire = new FragileWire(inside.target().port());
    private final Host host;

    @TempDir
    Path folder = Path.of("");

    BrokenConnectionTest() throws Exception {
        host = connect(PATIENT);
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

        assertThat(told(failure)).isEqualTo(LOST);
    }

    @Test
    void aFrozenPeerIsNoticed() throws Exception {
        try (var watchful = connect(WATCHFUL)) {
            var failure = during(watchful, "echo runs; sleep 60");

            wire.freeze();

            assertThat(told(failure)).isEqualTo(LOST);
        }
    }

    @Test
    void aPeerThatFreezesWhileItIsSentMuchIsNoticed() throws Exception {
        try (var watchful = connect(WATCHFUL)) {
            wire.freeze();
            var much = new Command("test", "cat", new byte[64 << 20], Duration.ofMinutes(5));

            assertThat(told(failing(() -> watchful.run(much)))).isEqualTo(LOST);
        }
    }

    @Test
    void closingDoesNotWaitForAFrozenPeer() throws Exception {
        var failure = during(host, "echo runs; sleep 60");
        wire.freeze();

        host.close();

        assertThat(told(failure)).isEqualTo(LOST);
    }

    @Test
    void aBrokenConnectionStaysBroken() throws Exception {
        wire.cut();

        assertThat(failureOf(() -> host.run(Command.of("test", "true")))).isEqualTo(LOST);
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
    /// slow the computer is.
    @Test
    void aCutInTheMiddleOfWritingLeavesTheOldFileWhole() throws Exception {
        var owner = host.run(Command.of("test", "echo $(id -u):$(id -g)")).out().strip();
        var file = folder.resolve("file");
        host.write(List.of(new RemoteFile(file.toString(), owner, "0600", new byte[] {'o', 'l', 'd'})));
        var big = new RemoteFile(file.toString(), owner, "0600", new byte[8 << 20]);
        wire.freezeAfter(4 << 20);
        var failure = failing(() -> host.write(List.of(big)));
        await().until(() -> Files.exists(folder.resolve(".file.hearth-new-all")));

        wire.cut();

        assertThat(told(failure)).isEqualTo(LOST);
        await().until(() -> Files.notExists(folder.resolve(".file.hearth-new-all")));
        assertThat(file).hasContent("old");
    }

    private Host connect(SshSettings settings) throws FailureException {
        var password = Optional.of(Secret.of(InsideServer.PASSWORD));
        return new JschConnector(new Redaction(), settings)
                .connect(inside.target(wire.port()), new Credentials(password, Optional.empty()));
    }

    /// Begins a script, and returns when it has printed its first line.
    private static CompletableFuture<Failure> during(Host host, String script) throws InterruptedException {
        var runs = new CountDownLatch(1);
        var failure = failing(() -> host.run(Command.of("test", script), _ -> runs.countDown()));
        assertThat(runs.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return failure;
    }

    private static CompletableFuture<Failure> failing(Doing doing) {
        return CompletableFuture.supplyAsync(() -> failureOf(doing), Thread::startVirtualThread);
    }

    private static Failure told(CompletableFuture<Failure> failure) throws Exception {
        return failure.get(LONG.toSeconds(), TimeUnit.SECONDS);
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
