package hearth.plan;

import java.nio.file.Path;

/// How the person proves to the SSH server who they are.
public sealed interface Login {
    /// By the account's password (the SSH methods `password` and `keyboard-interactive`).
    record Password(SecretSource password) implements Login {}

    /// By an OpenSSH key (ed25519, ecdsa, rsa); the passphrase is asked for only when the file needs one.
    record Key(Path file, SecretSource passphrase) implements Login {}

    /// By the keys that the running ssh-agent holds.
    record Agent() implements Login {}
}
