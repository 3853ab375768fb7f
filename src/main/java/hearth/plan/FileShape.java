package hearth.plan;

import hearth.plan.Problem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;

/// Paths in a plan, and whether the files behind them can be used.
final class FileShape {
    private static final EnumSet<PosixFilePermission> OTHERS =
            EnumSet.range(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_EXECUTE);

    private FileShape() {}

    /// A file whose first line is a secret: nobody else on this computer may read it.
    static Shape<Path> secret() {
        return shape(Kind.FILE, "mode 0600", FileShape::readableByOwnerOnly);
    }

    /// A private SSH key. Its public half, `….pub`, is what people take by mistake.
    static Shape<Path> privateKey() {
        return shape(Kind.PRIVATE_KEY, "mode 0600", FileShape::wrongWithKey);
    }

    static Optional<Problem> wrongWithKey(Path file) {
        return file.toString().endsWith(".pub")
                ? Optional.of(new Problem.NotA(Kind.PRIVATE_KEY, file.toString()))
                : readableByOwnerOnly(file);
    }

    /// A file of certificates in PEM form, with what it says.
    static Shape<PemFile> certificates() {
        return new Shape<>(
                Kind.CERTIFICATE_FILE,
                "PEM",
                false,
                (entry, spot) -> path(entry, Kind.CERTIFICATE_FILE, spot)
                        .flatMap(file -> spot.place().looksAtFiles()
                                ? spot.check(PemFile.read(file))
                                : Optional.of(new PemFile(file, ""))));
    }

    private interface Look {
        Optional<Problem> at(Path file);
    }

    private static Shape<Path> shape(Kind kind, String bounds, Look look) {
        return new Shape<>(
                kind,
                bounds,
                false,
                (entry, spot) -> path(entry, kind, spot).flatMap(file -> {
                    var problem = spot.place().looksAtFiles() ? look.at(file) : Optional.<Problem>empty();
                    return problem.isPresent() ? spot.problem(problem.get()) : Optional.of(file);
                }));
    }

    private static Optional<Path> path(Entry entry, Kind kind, Spot spot) {
        return spot.text(entry, kind).flatMap(text -> {
            // A whole key pasted into the plan: its file was meant to be named, and nothing of it may be repeated.
            if (text.contains("-----BEGIN") && kind != Kind.CERTIFICATE_FILE)
                return spot.problem(new Problem.SecretInPlan(spot.key(), ""));
            if (text.contains("\n")) return spot.problem(new Problem.NotA(kind, ""));
            return path(text, kind, spot);
        });
    }

    private static Optional<Path> path(String text, Kind kind, Spot spot) {
        try {
            return Optional.of(spot.place().path(text));
        } catch (InvalidPathException _) {
            return spot.problem(new Problem.NotA(kind, text));
        }
    }

    private static Optional<Problem> readableByOwnerOnly(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) return Optional.of(new Problem.FileUnreadable(file));
        try {
            return Collections.disjoint(OTHERS, Files.getPosixFilePermissions(file))
                    ? Optional.empty()
                    : Optional.of(new Problem.FileExposed(file));
        } catch (UnsupportedOperationException _) {
            return Optional.empty(); // Windows: a file in the user's own folder is the user's own
        } catch (IOException _) {
            return Optional.of(new Problem.FileUnreadable(file));
        }
    }
}
