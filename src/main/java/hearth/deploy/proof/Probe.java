package hearth.deploy.proof;

import hearth.failure.FailureException;

/// One thing that has to work, tried for real. Leaves nothing behind.
public interface Probe {
    /// A short name in kebab case that never changes: `versions`.
    String id();

    /// Tries it; says nothing when it works.
    void run(Proof proof) throws FailureException;
}
