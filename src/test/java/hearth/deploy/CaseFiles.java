package hearth.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The folder `cases`, where a file is a test.
public final class CaseFiles {
    /// The folder.
    public static final Path ROOT = Path.of("src/test/resources/cases");

    private CaseFiles() {}

    /// The files below a folder that end like this, as `folder/name` without the ending, in order.
    public static List<String> in(String folder, String ending) {
        var root = ROOT.resolve(folder);
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of one.
    public static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines of one.
    public static List<String> lines(String path) {
        return text(path).lines().toList();
    }
}
