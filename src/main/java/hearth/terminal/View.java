package hearth.terminal;

import hearth.deploy.Event;
import hearth.failure.FailureException;

/// What somebody sees of the work on its way.
interface View extends AutoCloseable {
    /// Something happened.
    void show(Event event);

    /// Steps aside for a question.
    default <T> T aside(Talk<T> talk) throws FailureException {
        return talk.hold();
    }

    /// A question and its answer.
    interface Talk<T> {
        T hold() throws FailureException;
    }

    /// All has been said.
    @Override
    void close();
}
