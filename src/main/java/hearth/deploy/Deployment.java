package hearth.deploy;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.failure.FailureException;
import hearth.host.Host;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One deployment on its way, on a thread of its own.
///
/// Cancelling is a remembered request, looked at between steps, plus the end of the SSH connection, which makes
/// whatever waits fail at once.
public final class Deployment {
    private static final Duration FAREWELL = Duration.ofMillis(700);

    private final Events events;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean cancelled;
    private volatile @Nullable Host host;
    private volatile @Nullable ServerLock lock;

    Deployment(Tools tools, Request request, Goal goal, Events events) {
        this.events = events;
        var attempt = new Attempt(tools, request, goal, events, this);
        thread = Thread.ofVirtual().name("deployment").unstarted(() -> end(attempt.run()));
    }

    void begin() {
        thread.start();
    }

    /// Waits for the end.
    public Outcome await() {
        return outcome.join();
    }

    /// Stops it within two seconds, from any thread: gives the lock back if that is quickly done, and hangs up.
    /// Files are replaced in one step each, so nothing is left half-written.
    public void cancel() {
        cancelled = true;
        var held = lock;
        if (held != null) letGo(held);
        var open = host;
        if (open != null) open.close();
        thread.interrupt();
        // A connection that is only being made cannot be interrupted; it is left to its own time limit.
        if (!joined(thread)) end(Outcome.CANCELLED);
    }

    private synchronized void end(Outcome how) {
        if (outcome.isDone()) return;
        if (how == Outcome.CANCELLED) events.end(new Event.Cancelled(events.now()));
        outcome.complete(how);
    }

    boolean cancelled() {
        return cancelled;
    }

    /// What [#cancel()] has to hang up.
    void opened(@Nullable Host open) {
        host = open;
        if (cancelled && open != null) open.close();
    }

    /// What [#cancel()] has to give back.
    void locked(@Nullable ServerLock held) {
        lock = held;
    }

    /// Gives a lock back, as far as that is possible within a moment.
    static void letGo(ServerLock lock) {
        joined(Thread.ofVirtual().start(() -> {
            try {
                lock.release();
            } catch (FailureException _) {
                // The next run of this installation recognises its own lock.
            }
        }));
    }

    private static boolean joined(Thread other) {
        try {
            return other.join(FAREWELL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
