package hearth.deploy.proof;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.Unexpected;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Several things at once, each on a thread of its own; the first failure, in the order in which they were
/// begun, is what is thrown, after all have ended.
final class Together {
    private final List<FutureTask<Void>> tasks = new ArrayList<>();

    /// Something to do.
    interface Work {
        void run() throws FailureException;
    }

    void begin(Work work) {
        var task = new FutureTask<Void>((Callable<Void>) () -> {
            work.run();
            return null;
        });
        tasks.add(task);
        Thread.ofVirtual().start(task);
    }

    void finish() throws FailureException {
        FailureException first = null;
        for (var task : tasks) {
            try {
                task.get();
            } catch (ExecutionException e) {
                var cause = e.getCause() == null ? e : e.getCause();
                if (first == null) {
                    first = cause instanceof FailureException failed
                            ? failed
                            : Unexpected.of(cause).thrown();
                }
            } catch (InterruptedException _) {
                tasks.forEach(other -> other.cancel(true));
                Thread.currentThread().interrupt();
                throw new LocalFailure.Cancelled().thrown();
            }
        }
        if (first != null) throw first;
    }
}
