package hearth.store;

import hearth.failure.FailureException;
import java.nio.file.Path;

/// A picture that the person saves; readable by them alone, because it may be an invitation.
public final class PictureFile {
    private PictureFile() {}

    /// Writes it, in the place of an older one.
    public static void write(Path file, byte[] picture) throws FailureException {
        PrivateFile.replace(file, picture);
    }
}
