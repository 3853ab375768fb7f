package hearth.docker;

import hearth.failure.Evidence;

/// How a container that ran to its end came out.
///
/// @param exit its exit status
/// @param out  everything it printed on standard output, masked
/// @param err  everything it printed on standard error, masked
public record Ended(String container, int exit, String out, String err) {
    /// Whether it said that all went well.
    public boolean ok() {
        return exit == 0;
    }

    /// What it printed last, for a failure.
    public Evidence evidence() {
        return Evidence.of(container, exit, err.isBlank() ? out : err);
    }
}
