package hearth.deploy;

import hearth.failure.Failure;

/// What a check came to.
public sealed interface Verdict {
    /// All well; the detail is what was seen.
    record Pass(String seen) implements Verdict {}

    /// It would work, and the person should know this.
    record Warn(Failure failure) implements Verdict {}

    /// It would not work.
    record Fail(Failure failure) implements Verdict {}
}
