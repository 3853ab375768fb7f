package hearth.store;

import hearth.failure.FailureException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The certificate of an authority, to be carried to other devices. It is no secret.
public final class RootFile {
    private RootFile() {}

    /// Writes it, in the place of an older one.
    public static void write(Path file, String pem) throws FailureException {
        PrivateFile.replace(file, pem.getBytes(StandardCharsets.US_ASCII));
    }
}
