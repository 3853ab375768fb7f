package hearth.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Certificates that the person vouches for: the file that the plan names, and what it said when the plan was read.
///
/// @param pem one or more certificates in PEM form (RFC 7468)
public record PemFile(Path file, String pem) {
    /// What the file says now; nothing, when it cannot be read, which the plan's own checks have told before.
    static PemFile read(Path file) {
        try {
            return new PemFile(file, Files.readString(file));
        } catch (IOException _) {
            return new PemFile(file, "");
        }
    }

    /// Where it is; the certificates themselves would only fill the screen.
    @Override
    public String toString() {
        return file.toString();
    }
}
