package hearth.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.CaseFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A file in `cases/terminal` is a test: `GOAL-NAME.jsonl` is played as a journal is written, and what is seen must be
/// `GOAL-NAME.en.txt` and `.zh.txt` on a terminal of 80 columns, `.plain.txt` where there is none. A real journal can
/// become a case; adding one needs no Java.
///
/// Run with `-Dhearth.cases=write`, it writes what it has seen: for whoever looks at the difference afterwards.
final class CasesTest {
    private static final Path CASES = CaseFiles.ROOT.resolve("terminal");

    @TempDir
    Path folder;

    static List<String> cases() {
        return CaseFiles.in("terminal", ".jsonl");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void looksAsExpected(String name) throws IOException {
        compare(name + ".en.txt", seen(Stage.terminal(folder, 80), name, "en"));
        compare(name + ".zh.txt", seen(Stage.terminal(folder, 80), name, "zh"));
        compare(name + ".plain.txt", seen(Stage.log(folder), name, "en"));
    }

    private static String seen(Stage stage, String name, String language) throws IOException {
        try (var lines = Files.lines(CASES.resolve(name + ".jsonl"))) {
            stage.script(EventReader.all(lines));
        }
        stage.somebodyIsThere = false;
        var code = stage.run(arguments(name, stage.plan(), language));
        assertThat(stage.err.restored()).isTrue();
        return stage.talk() + "--- stdout\n" + stage.out() + "--- exit code " + code + "\n";
    }

    private static Object[] arguments(String name, Path plan, String language) {
        var goal = name.substring(0, name.indexOf('-'));
        var command = goal.equals("review") ? Stream.of("deploy", "--dry-run") : Stream.of(goal);
        return Stream.concat(command, Stream.of(plan, "--lang", language)).toArray();
    }

    private static void compare(String name, String seen) throws IOException {
        var file = CASES.resolve(name);
        if (System.getProperty("hearth.cases", "").equals("write")) Files.writeString(file, seen);
        assertThat(seen)
                .as("what is seen is not what %s says", file)
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }
}
