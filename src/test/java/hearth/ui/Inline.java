package hearth.ui;

import hearth.failure.FailureException;
import hearth.failure.Unexpected;
import hearth.ui.model.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Work that is done at once, and a clock that somebody moves by hand: for models, which then need no waiting.
public final class Inline implements Background {
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(Duration pause, Runnable task) {}

    @Override
    public <T> void run(Work<T> work, Consumer<Came<T>> then) {
        Came<T> came;
        try {
            came = new Came.Of<>(work.get());
        } catch (FailureException e) {
            came = new Came.Not<>(e.failure());
        } catch (RuntimeException e) {
            came = new Came.Not<>(Unexpected.of(e));
        }
        then.accept(came);
    }

    @Override
    public void soon(Runnable task) {
        task.run();
    }

    @Override
    public Later later(Duration pause, Runnable task) {
        var one = new Waiting(pause, task);
        waiting.add(one);
        return () -> waiting.remove(one);
    }

    /// Lets everything happen that waits now; what it leads to waits for the next time.
    public void pass() {
        var now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(one -> one.task().run());
    }

    /// How long the next thing waits.
    public Duration next() {
        return waiting.getFirst().pause();
    }
}
