package hearth.deploy;

import hearth.host.Credentials;
import hearth.secret.Secret;
import java.util.Optional;

/// What a person has typed to get in.
///
/// @param login the account's password, or the key's passphrase
/// @param sudo  the password for sudo
public record Access(Optional<Secret> login, Optional<Secret> sudo) {
    Credentials credentials() {
        return new Credentials(login, sudo);
    }
}
