package hearth.store;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/// The folder in which people keep the keys that let them into their servers: `~/.ssh`.
public final class KeyFolder {
    /// How much of a file tells whether it is a private key (`-----BEGIN OPENSSH PRIVATE KEY-----`, RFC 7468).
    private static final int BEGINNING = 64;
    /// Nobody has more; what else may lie in that folder need not be opened.
    private static final int MOST = 200;
    private static final List<String> BEST = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    private KeyFolder() {}

    /// The private keys in it, the most usual first; none where there is no such folder.
    public static List<Path> keys(Path home) {
        try (var files = Files.list(home.resolve(".ssh"))) {
            return files.limit(MOST)
                    .filter(KeyFolder::isPrivateKey)
                    .sorted(Comparator.<Path>comparingInt(file -> rank(file)).thenComparing(Path::toString))
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static int rank(Path file) {
        var at = BEST.indexOf(file.getFileName().toString());
        return at < 0 ? BEST.size() : at;
    }

    private static boolean isPrivateKey(Path file) {
        if (!Files.isRegularFile(file)) return false;
        try (var in = Files.newInputStream(file)) {
            var begins = new String(in.readNBytes(BEGINNING), StandardCharsets.US_ASCII);
            return begins.startsWith("-----BEGIN ") && begins.contains("PRIVATE KEY-----");
        } catch (IOException _) {
            return false;
        }
    }

    /// Lets only its owner read a key; where files have no such modes, the user's folder decides already.
    public static void protect(Path key) throws FailureException {
        try {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | UnsupportedOperationException _) {
            throw new LocalFailure.FileUnwritable(key).thrown();
        }
    }
}
