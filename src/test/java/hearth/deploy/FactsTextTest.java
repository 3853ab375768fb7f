package hearth.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.FailureException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A file in `cases/facts` is a test: what `facts.sh` printed on a real server (its name made `example.org`),
/// and beside it, in `NAME.expect`, what is read in it. An expected failure is compared up to its `...`.
final class FactsTextTest {
    static List<String> captures() {
        return CaseFiles.in("facts", ".txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void reads(String name) {
        var read = read(CaseFiles.text("facts/" + name + ".txt"));
        var file = CaseFiles.ROOT.resolve("facts/" + name + ".expect");
        var expected = Files.exists(file) ? CaseFiles.lines("facts/" + name + ".expect") : List.<String>of();
        var cut = expected.size() == 1 && expected.getFirst().endsWith("...");
        assertThat(cut ? List.of(shortened(read.getFirst(), expected.getFirst())) : read)
                .as("the lines for %s are:%n%s%n", file, String.join("\n", read))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void refusesWhateverBreaksOff(String name) {
        var whole = CaseFiles.text("facts/" + name + ".txt");
        for (int end = 0; end < whole.length() - "@@ end\n".length(); end += 97) {
            assertThat(failure(whole.substring(0, end)))
                    .isEqualTo("AnswerNotUnderstood[about=the server, detail=the answer breaks off]");
        }
    }

    @Test
    void thereAreCapturesOfManyStates() {
        assertThat(captures()).hasSizeGreaterThan(20);
    }

    private static String shortened(String read, String expected) {
        var end = expected.length() - 3;
        return read.length() > end ? read.substring(0, end) + "..." : read;
    }

    private static List<String> read(String text) {
        try {
            return Outline.of(FactsText.parse(text));
        } catch (FailureException e) {
            return List.of(e.failure().toString());
        }
    }

    private static String failure(String text) {
        return catchThrowableOfType(FailureException.class, () -> FactsText.parse(text))
                .failure()
                .toString();
    }
}
