package hearth.ui.deploy;

import hearth.deploy.Event;
import hearth.failure.Failure;

/// How a deployment stands.
public sealed interface Course {
    /// It has not begun.
    record Idle() implements Course {}

    /// It is on its way.
    record Going() implements Course {}

    /// The connection is gone; Hearth tries again by itself.
    record Reconnecting(Failure failure) implements Course {}

    /// Somebody wants it to stop.
    record Stopping() implements Course {}

    /// Somebody has stopped it.
    record Stopped() implements Course {}

    /// A step needs help.
    ///
    /// @param where the id of the step or check, or an empty text
    record Failed(String where, Failure failure) implements Course {}

    /// All is well.
    record Finished(Event.Finished end) implements Course {}

    /// Whether work is on its way.
    default boolean going() {
        return this instanceof Going || this instanceof Reconnecting || this instanceof Stopping;
    }
}
