package hearth.deploy.proof;

import hearth.failure.FailureException;
import java.util.List;

/// One thing that has to work, tried for real. Leaves nothing behind.
public interface Probe {
    /// A short name in kebab case that never changes: `versions`.
    String id();

    /// The ids of the probes without which this one would only fail for their reasons. They stand before it in the
    /// table.
    List<String> needs();

    /// What it can find to be wrong, as the types of failures in `docs/events.md`: `proof.path-not-passed`.
    List<String> finds();

    /// Tries it; says nothing when it works.
    void run(Trial trial) throws FailureException;
}
