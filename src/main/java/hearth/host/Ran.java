package hearth.host;

import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.ServerFailure;

/// How a script ended.
///
/// @param doing what it was for
/// @param exit  its exit status, 0 to 255
/// @param out   its whole standard output, masked
/// @param err   its whole standard error, masked
public record Ran(String doing, int exit, String out, String err) {
    /// Whether it said that all went well.
    public boolean ok() {
        return exit == 0;
    }

    /// What it printed last, for a failure.
    public Evidence evidence() {
        return Evidence.of(doing, exit, err.isBlank() ? out : err);
    }

    /// Itself, when it ended well.
    public Ran orThrow() throws FailureException {
        if (!ok()) throw new ServerFailure.CommandFailed(doing, evidence()).thrown();
        return this;
    }
}
