package hearth.store;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files that only their owner may read. They get their mode when they are made, so that there is no moment in which
/// somebody else could open them. On Windows the folder of the user decides who may read what is in it.
final class PrivateFile {
    private PrivateFile() {}

    /// Puts a file in the place of its predecessor, if there is one: a reader sees the old or the new one, never
    /// half.
    static void replace(Path file, byte[] content) throws FailureException {
        try {
            var beside = writeBeside(file, content);
            try {
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException _) {
            throw new LocalFailure.FileUnwritable(file).thrown();
        }
    }

    /// Makes a file that is not there yet, complete from its first moment. False when there is one already,
    /// which then is left as it is.
    static boolean make(Path file, byte[] content) throws FailureException {
        try {
            if (Files.exists(file)) return false;
            var beside = writeBeside(file, content);
            try {
                link(beside, file);
                return true;
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (IOException _) {
            throw new LocalFailure.FileUnwritable(file).thrown();
        }
    }

    /// Opens a new file for adding to it.
    static FileChannel open(Path file) throws IOException {
        makeFolder(file);
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND), mode(file, "rw-------"));
    }

    /// A second name for a file is refused where the name is taken, in one step; a move checks first and moves
    /// then.
    private static void link(Path beside, Path file) throws IOException {
        try {
            Files.createLink(file, beside);
        } catch (UnsupportedOperationException _) {
            Files.move(beside, file);
        }
    }

    private static Path writeBeside(Path file, byte[] content) throws IOException {
        var folder = makeFolder(file);
        var beside = Files.createTempFile(folder, "." + file.getFileName(), ".new", mode(file, "rw-------"));
        try (var out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        }
        return beside;
    }

    private static Path makeFolder(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new IOException("no folder: " + file);
        if (!Files.isDirectory(folder)) Files.createDirectories(folder, mode(file, "rwx------"));
        return folder;
    }

    private static FileAttribute<?>[] mode(Path file, String permissions) {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
