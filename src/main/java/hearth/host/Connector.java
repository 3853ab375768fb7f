package hearth.host;

import hearth.failure.FailureException;
import hearth.plan.SshTarget;

/// Opens connections to servers.
public interface Connector {
    /// Connects, logs in and makes sure that root's rights can be had.
    ///
    /// It never asks anybody anything: a server without an accepted key fails with `HostKeyUnknown`, which
    /// carries the fingerprint to show; the answer comes back in the target.
    Host connect(SshTarget target, Credentials credentials) throws FailureException;
}
