package hearth.contract;

import static hearth.contract.HostTesting.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.host.Command;
import hearth.host.Endpoint;
import hearth.host.RemoteFile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// How it ends.
interface HostEnds extends HostTesting {
    /// Long before the script would end by itself, and long enough for a busy computer.
    Duration SOON = Duration.ofSeconds(20);

    @Test
    default void closingEndsAScriptThatIsWaitedFor() throws Exception {
        var waiting = waiting();

        host().close();

        await().atMost(SOON).until(waiting.failed()::isDone);
        assertThat(waiting.failed().join()).isInstanceOf(SshFailure.ConnectionLost.class);
    }

    @Test
    default void anInterruptEndsTheWaitingAtOnce() throws Exception {
        var waiting = waiting();

        waiting.thread().interrupt();

        await().atMost(SOON).until(waiting.failed()::isDone);
        assertThat(waiting.failed().join()).isInstanceOf(SshFailure.ConnectionLost.class);
    }

    @Test
    default void aThreadStaysInterrupted() throws Exception {
        var waiting = waiting();

        waiting.thread().interrupt();

        assertThat(waiting.interrupted().get(SOON.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    default void aHostGoesOnAfterOneCallerWasInterrupted() throws Exception {
        var waiting = waiting();
        waiting.thread().interrupt();
        waiting.failed().get(SOON.toSeconds(), TimeUnit.SECONDS);

        assertThat(out("echo still here")).isEqualTo("still here\n");
    }

    @Test
    default void aClosedHostRunsNothing() {
        host().close();

        assertThat(failure(() -> host().run(Command.of("test", "true")))).isInstanceOf(SshFailure.ConnectionLost.class);
    }

    @Test
    default void aClosedHostWritesNothing() {
        host().close();

        assertThat(failure(() -> host().write(List.of(RemoteFile.open("/tmp/never", "")))))
                .isInstanceOf(SshFailure.ConnectionLost.class);
    }

    @Test
    default void aClosedHostOpensNothing() {
        host().close();

        assertThat(failure(() -> host().open(new Endpoint.Tcp("127.0.0.1", 22))))
                .isInstanceOf(SshFailure.ConnectionLost.class);
    }

    @Test
    default void closingTwiceIsFine() {
        host().close();
        host().close();
    }

    /// Begins a script that ends by itself long after the test, and returns when it runs.
    private Waiting waiting() throws InterruptedException {
        var runs = new CountDownLatch(1);
        var failed = new CompletableFuture<Failure>();
        var interrupted = new CompletableFuture<Boolean>();
        var thread = Thread.ofPlatform().start(() -> {
            try {
                host().run(Command.of("test", "echo runs; sleep 60"), _ -> runs.countDown());
                failed.completeExceptionally(new AssertionError("it ended well"));
            } catch (FailureException e) {
                failed.complete(e.failure());
            }
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        assertThat(runs.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Waiting(thread, failed, interrupted);
    }

    /// Somebody who waits for a script.
    record Waiting(Thread thread, CompletableFuture<Failure> failed, CompletableFuture<Boolean> interrupted) {}
}
