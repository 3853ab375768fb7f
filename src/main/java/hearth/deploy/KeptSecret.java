package hearth.deploy;

import hearth.files.ServerFile;
import hearth.host.RemoteFile;
import hearth.secret.Secret;

/// One of the person's secrets as the server keeps it: a file of root's below `given/`, a random salt on its first line
/// and the secret on its second.
///
/// The digest of the whole file is what tells a new secret from the one that is there. It may be seen where secrets may
/// not, because the salt makes it useless for guessing ahead, and only root can ask for it.
///
/// @param salt   a random text
/// @param digest the SHA-256 of the file, in hexadecimal
public record KeptSecret(String salt, String digest) {
    private static final int MARK = 16;

    /// How the server would keep this secret with this salt.
    static KeptSecret of(String salt, Secret secret) {
        return new KeptSecret(salt, ServerFile.digest(text(salt, secret)));
    }

    /// Whether it is this secret.
    boolean holds(Secret secret) {
        return of(salt, secret).digest.equals(digest);
    }

    /// What stands for it where a configuration is only compared: another one for another secret.
    public String mark() {
        return digest.substring(0, MARK);
    }

    /// The file.
    static RemoteFile file(String name, String salt, Secret secret) {
        return RemoteFile.secret(ServerFolder.GIVEN + "/" + name, text(salt, secret));
    }

    private static String text(String salt, Secret secret) {
        return salt + "\n" + secret.reveal() + "\n";
    }
}
