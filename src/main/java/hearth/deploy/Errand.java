package hearth.deploy;

import hearth.failure.FailureException;

/// Something small to be done on a server that runs already. It changes nothing that a plan speaks of, so the server's
/// lock is not needed.
public interface Errand {
    /// A short name in kebab case that never changes, the one of its command: `invite`.
    String id();

    /// Does it.
    void run(OpenServer server, Narrator narrator) throws FailureException;
}
