package hearth.terminal;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The first line of a file.
final class SecretLine {
    private SecretLine() {}

    static Secret read(Path file) throws FailureException {
        try (var lines = Files.newBufferedReader(file)) {
            var line = lines.readLine();
            return Secret.of(line == null ? "" : line);
        } catch (IOException _) {
            throw new LocalFailure.FileUnreadable(file).thrown();
        }
    }
}
