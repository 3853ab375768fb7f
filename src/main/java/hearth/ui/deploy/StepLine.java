package hearth.ui.deploy;

import java.time.Duration;
import java.util.Optional;

/// A step as somebody sees it on its way.
///
/// @param took how long it took, once it is done
public record StepLine(String id, Status status, Optional<Duration> took) {
    /// How it is.
    public enum Status {
        TO_COME,
        RUNNING,
        DONE,
        /// It was done already when somebody looked.
        SKIPPED,
        STOPPED
    }

    /// Whether nothing is left to do.
    public boolean over() {
        return status == Status.DONE || status == Status.SKIPPED;
    }

    StepLine now(Status other) {
        return new StepLine(id, other, took);
    }
}
