package hearth.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The practice world, through its own program.
public final class Practice {
    /// The certificate of the authority that vouches for everybody in that world.
    static final Path AUTHORITY = Path.of(System.getProperty("user.home"), ".cache/hearth/practice/world/ca.pem");

    private Practice() {}

    /// Makes a server, or finds the one of that name and those options again.
    ///
    /// @param options as on the command line: `--system`, `debian-13`, `--fresh`
    public static PracticeServer server(String name, String... options) {
        var words = new ArrayList<>(List.of("server", name));
        words.addAll(List.of(options));
        return PracticeServer.of(Path.of(run(words.toArray(String[]::new)).strip()));
    }

    /// Runs the program with these words, and returns what it printed.
    public static String run(String... words) {
        return tell("", words);
    }

    /// The same, telling it something that must not be on a command line.
    static String tell(String input, String... words) {
        var program = System.getProperty("hearth.practice", "src/practice/practice");
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(words));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var in = process.outputWriter()) {
                in.write(input);
            }
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var exit = process.waitFor();
            if (exit != 0) throw new IllegalStateException(command + " ended with " + exit + ": " + out);
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
