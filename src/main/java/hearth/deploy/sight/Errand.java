package hearth.deploy.sight;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A question that is asked on a thread of its own, and the answer that stands for it where none comes in time.
final class Errand<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

    private final FutureTask<T> task;
    private final T otherwise;
    private final String what;

    private Errand(String what, Callable<T> work, T otherwise) {
        this.what = what;
        this.task = new FutureTask<>(work);
        this.otherwise = otherwise;
    }

    /// Begins.
    static <T> Errand<T> begin(String what, T otherwise, Callable<T> work) {
        var errand = new Errand<>(what, work, otherwise);
        Thread.ofVirtual().name(what).start(errand.task);
        return errand;
    }

    /// The answer, waited for until then ([System#nanoTime()]).
    T by(long deadline) {
        try {
            return task.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            LOG.debug("{}: no answer in time", what);
            task.cancel(true);
            return otherwise;
        } catch (ExecutionException e) {
            LOG.debug("{}: {}", what, String.valueOf(e.getCause()));
            return otherwise;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }
}
