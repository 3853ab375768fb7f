package hearth.terminal;

import hearth.deploy.Event;
import java.util.function.Supplier;

/// What somebody sees of the work on its way.
interface View extends AutoCloseable {
    /// Something happened.
    void show(Event event);

    /// Steps aside for a question.
    <T> T aside(Supplier<T> talk);

    /// All has been said.
    @Override
    void close();
}
