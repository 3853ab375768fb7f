package hearth.plan;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// How the person proves to the SSH server who they are.
public sealed interface Login {
    /// By the account's password (the SSH methods `password` and `keyboard-interactive`).
    record Password(SecretSource password) implements Login {}

    /// By an OpenSSH key (ed25519, ecdsa, rsa); the passphrase is asked for only when the file needs one.
    record Key(Path file, SecretSource passphrase) implements Login {}

    /// By the keys that the running ssh-agent holds.
    record Agent() implements Login {}

    /// Reads the path of a private key and looks whether the file behind it can be used.
    static Parsed<Path> parseKey(String text, PlanPlace place) {
        if (text.isEmpty()) return Parsed.bad(new Problem.Missing());
        try {
            var file = place.path(text);
            return FileShape.wrongWithKey(file).<Parsed<Path>>map(Parsed::bad).orElse(Parsed.ok(file));
        } catch (InvalidPathException _) {
            return Parsed.bad(new Problem.NotA(Problem.Kind.PRIVATE_KEY, text));
        }
    }
}
