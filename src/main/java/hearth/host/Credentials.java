package hearth.host;

import hearth.secret.Secret;
import java.util.Optional;

/// The secrets that opening a connection needs; each is there only where the plan's login asks for it.
///
/// @param login      the account's password, or the key's passphrase
/// @param sudo       the password for sudo
public record Credentials(Optional<Secret> login, Optional<Secret> sudo) {
    /// Nothing: an agent, or a key without a passphrase, and no sudo password.
    public static final Credentials NONE = new Credentials(Optional.empty(), Optional.empty());
}
