package hearth.ui;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/// JavaFX in tests: started once, and asked from outside of its thread.
public final class Fx {
    private static final CompletableFuture<Boolean> STARTED = new CompletableFuture<>();

    private Fx() {}

    /// Starts it, if nobody has yet.
    public static synchronized void start() {
        if (STARTED.isDone()) return;
        try {
            Platform.startup(() -> STARTED.complete(true));
        } catch (IllegalStateException _) {
            STARTED.complete(true); // somebody else has started it
        }
        STARTED.join();
        Platform.setImplicitExit(false);
        run(() -> {
            Looks.loadFonts();
            return true;
        });
    }

    /// Does something on its thread, and waits for the answer.
    public static <T> T run(Callable<T> task) {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(task.call());
            } catch (Exception | Error e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }

    /// Waits until something is so.
    public static void until(Callable<Boolean> so) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> run(so));
    }
}
