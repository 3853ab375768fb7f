package hearth.host.jsch;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Waits for what cannot be interrupted. JSch swallows the interrupt while it connects or opens a channel, so the work
/// is done on a thread of its own, which a caller who has waited enough leaves behind.
final class Patience {
    private Patience() {}

    /// Does the work and waits for it.
    ///
    /// @param late what becomes of a result that nobody waits for any more
    static <T> T await(Callable<T> work, Duration limit, Consumer<T> late)
            throws InterruptedException, TimeoutException, ExecutionException {
        var result = new CompletableFuture<T>();
        Thread.ofVirtual().name("ssh-work").start(() -> {
            try {
                var made = work.call();
                if (!result.complete(made)) late.accept(made);
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | TimeoutException e) {
            if (!result.cancel(false) && !result.isCompletedExceptionally()) late.accept(result.join());
            throw e;
        }
    }

    /// Does something whose end nobody needs, such as sending a farewell to a peer that may not read it.
    static void leave(Runnable work) {
        Thread.ofVirtual().name("ssh-leave").start(work);
    }
}
