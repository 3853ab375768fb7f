package hearth.deploy.proof;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import org.jspecify.annotations.Nullable;

/// Something that several probes need and the first of them makes. Where it cannot be made, all of them hear why.
final class Once<T> {
    private final Making<T> making;
    private @Nullable T made;
    private @Nullable Failure failure;

    interface Making<T> {
        T make() throws FailureException;
    }

    Once(Making<T> making) {
        this.making = making;
    }

    synchronized T get() throws FailureException {
        if (failure != null) throw failure.thrown();
        if (made != null) return made;
        try {
            var fresh = making.make();
            made = fresh;
            return fresh;
        } catch (FailureException e) {
            failure = e.failure();
            throw e;
        }
    }

    /// What was made, if anything.
    synchronized @Nullable T made() {
        return made;
    }
}
