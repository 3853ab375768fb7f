package hearth.deploy;

import hearth.failure.FailureException;
import hearth.secret.Secret;
import hearth.secret.SecretMaker;
import java.nio.file.Path;
import java.util.Optional;

/// The administrator's password, on the person's side.
public interface AdministratorPassword {
    /// The password, where the person gave it or an earlier deployment made it up; may ask.
    Optional<Secret> known() throws FailureException;

    /// The known password, or a new one, which is written to a file of mode 0600 before anybody uses it: a
    /// deployment that breaks off after the account was made must not lose it.
    Secret knownOrNew(SecretMaker maker) throws FailureException;

    /// The file that holds a made-up password.
    Optional<Path> file();
}
