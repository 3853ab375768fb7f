package hearth.deploy;

import hearth.failure.Failure;
import java.util.List;

/// What a step sees when it looks at the server: nothing left to do, something to change, or something in the way.
public sealed interface Finding {
    /// Nothing to do, and why.
    record AlreadyDone(Reason reason, String detail) implements Finding {}

    /// These changes, in order.
    record ToDo(List<Change> changes) implements Finding {
        /// One or more changes.
        public static ToDo of(Change... changes) {
            return new ToDo(List.of(changes));
        }
    }

    /// It cannot be done before somebody has decided or repaired something.
    record Blocked(Failure failure) implements Finding {}

    /// Shorthand for [AlreadyDone].
    static Finding done(Reason reason, String detail) {
        return new AlreadyDone(reason, detail);
    }

    /// Why there is nothing to do.
    enum Reason {
        /// It is there; the detail names it.
        PRESENT,
        /// It runs, in the wanted form; the detail names it.
        RUNNING,
        /// It says what it should say; the detail names it.
        UNCHANGED,
        /// It is valid until the date in the detail.
        VALID,
        /// It was seen to work, and nothing has changed since.
        PROVEN
    }
}
