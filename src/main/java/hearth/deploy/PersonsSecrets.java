package hearth.deploy;

import hearth.failure.FailureException;
import hearth.plan.SecretSource;
import hearth.secret.Secret;
import java.util.Optional;

/// The secrets that the person has from somebody else and gives to the server, such as a mail password.
public interface PersonsSecrets {
    /// Nobody has any.
    PersonsSecrets NONE = new PersonsSecrets() {
        @Override
        public Optional<Secret> known(SecretSource source) {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> asked(String name, SecretSource source) {
            return Optional.empty();
        }
    };

    /// The secret, where a file or the environment has it.
    Optional<Secret> known(SecretSource source) throws FailureException;

    /// The secret from the person: asked for only where the server does not keep it either.
    ///
    /// @param name the name under which the server will keep it, such as `mail.password`
    Optional<Secret> asked(String name, SecretSource source) throws FailureException;
}
