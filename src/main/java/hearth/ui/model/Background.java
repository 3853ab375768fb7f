package hearth.ui.model;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import java.time.Duration;
import java.util.function.Consumer;

/// Work that must not hold the window up. What comes of it is told on the window's own thread.
public interface Background {
    /// Work that may fail.
    interface Work<T> {
        T get() throws FailureException;
    }

    /// What came of it.
    sealed interface Came<T> {
        /// It worked.
        record Of<T>(T value) implements Came<T> {}

        /// It did not.
        record Not<T>(Failure failure) implements Came<T> {}
    }

    /// Does it elsewhere, then tells. A mistake of the program's own is told as a failure too.
    <T> void run(Work<T> work, Consumer<Came<T>> then);

    /// Does something on the window's own thread, from any thread.
    void soon(Runnable task);

    /// Does something on the window's own thread after a while, unless it is called off.
    Later later(Duration pause, Runnable task);

    /// Something that has not happened yet.
    interface Later {
        void callOff();
    }
}
