package hearth.ui;

import hearth.failure.FailureException;
import hearth.failure.Unexpected;
import hearth.ui.model.Background;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work on threads of its own, told on JavaFX's.
final class FxBackground implements Background {
    private static final Logger LOG = LoggerFactory.getLogger(FxBackground.class);

    @Override
    public <T> void run(Work<T> work, Consumer<Came<T>> then) {
        Thread.ofVirtual().name("background").start(() -> {
            var came = came(work);
            Platform.runLater(() -> then.accept(came));
        });
    }

    private static <T> Came<T> came(Work<T> work) {
        try {
            return new Came.Of<>(work.get());
        } catch (FailureException e) {
            return new Came.Not<>(e.failure());
        } catch (RuntimeException | Error e) {
            var failure = Unexpected.of(e);
            LOG.error("unforeseen, mark {}", failure.fingerprint(), e);
            return new Came.Not<>(failure);
        }
    }

    @Override
    public void soon(Runnable task) {
        Platform.runLater(task);
    }

    @Override
    public Later later(Duration pause, Runnable task) {
        var waiting = new PauseTransition(javafx.util.Duration.millis(pause.toMillis()));
        waiting.setOnFinished(_ -> task.run());
        waiting.play();
        return waiting::stop;
    }
}
