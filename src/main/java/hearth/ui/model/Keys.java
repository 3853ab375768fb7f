package hearth.ui.model;

import hearth.failure.FailureException;
import hearth.plan.Fingerprint;
import hearth.plan.SshTarget;
import java.util.Optional;

/// The host keys that were accepted on this computer.
public interface Keys {
    Optional<Fingerprint> find(SshTarget target) throws FailureException;

    void accept(SshTarget target, Fingerprint key) throws FailureException;
}
