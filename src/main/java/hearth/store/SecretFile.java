package hearth.store;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// A file whose first line is a secret.
public final class SecretFile {
    private static final int LONGEST = 64 * 1024;

    private SecretFile() {}

    /// Reads the first line, without what ends it. Spaces belong to it: a password may begin or end with one.
    public static Secret read(Path file) throws FailureException {
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Secret.of(bare.lines().findFirst().orElse(""));
        } catch (IOException _) {
            throw new LocalFailure.FileUnreadable(file).thrown();
        }
    }

    /// Writes a secret into a new file of mode 0600 beside the one it is meant for, which stays as it is.
    ///
    /// @return the new file
    public static Path writeBeside(Path file, Secret secret) throws FailureException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        PrivateFile.replace(fresh, (secret.reveal() + "\n").getBytes(StandardCharsets.UTF_8));
        return fresh;
    }

    /// Lets such a file take the place of the old one, which is kept under another name.
    ///
    /// @return where the secret is now
    public static Path settle(Path fresh, Path file, Instant now) throws FailureException {
        try {
            if (Files.exists(file))
                Files.move(file, file.resolveSibling(file.getFileName() + ".before-" + now.getEpochSecond()));
            return Files.move(fresh, file);
        } catch (IOException _) {
            throw new LocalFailure.FileUnwritable(file).thrown();
        }
    }

    /// Writes a secret into a new file of mode 0600. A file that is there already is never touched: it may hold
    /// the only copy of another secret.
    public static void write(Path file, Secret secret) throws FailureException {
        if (!PrivateFile.make(file, (secret.reveal() + "\n").getBytes(StandardCharsets.UTF_8)))
            throw new LocalFailure.FileUnwritable(file).thrown();
    }
}
