package hearth.terminal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C and its likes: the work on its way is cancelled, has two seconds to say goodbye, and the terminal is left as
/// it was found.
public final class Stopping {
    /// Less than the two seconds that people are promised.
    private static final Duration PATIENCE = Duration.ofMillis(1900);

    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Runnable> first = new CopyOnWriteArrayList<>();
    private final List<Runnable> last = new CopyOnWriteArrayList<>();
    private volatile boolean requested;

    /// Whether somebody wants it to stop.
    boolean requested() {
        return requested;
    }

    /// Does this when somebody wants to stop; at once, if somebody already does.
    void cancelling(Runnable cancel) {
        first.add(cancel);
        if (requested) cancel.run();
    }

    /// Does this at the very end, whether or not the work has ended by then.
    public void lastly(Runnable restore) {
        last.add(restore);
    }

    /// The work has ended by itself or was cancelled; all has been said.
    public void over() {
        over.countDown();
    }

    /// Stops. Returns when all has been said, or when it takes too long.
    ///
    /// @return whether there was anything to stop: not when the program was about to end anyway
    public boolean stop() {
        if (over.getCount() == 0) return false;
        requested = true;
        var goodbye = Thread.ofVirtual().start(() -> first.forEach(Runnable::run));
        try {
            if (first.isEmpty() || !over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) goodbye.interrupt();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        last.forEach(Runnable::run);
        return true;
    }
}
