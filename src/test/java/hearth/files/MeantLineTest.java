package hearth.files;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.CaseFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A mistake in `cases/refused` is a test: `NAME.yaml` was refused by Synapse 1.163 with the words in `NAME.txt`, whose
/// first line is the number of the line that is meant, or `?` where nothing in the words leads to one.
final class MeantLineTest {
    private static final Path CASES = CaseFiles.ROOT.resolve("refused");

    static List<String> cases() {
        return CaseFiles.in("refused", ".yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isFound(String name) throws IOException {
        var yaml = Files.readString(CASES.resolve(name + ".yaml"));
        var lines = Files.readAllLines(CASES.resolve(name + ".txt"));
        var found = MeantLine.in(yaml, lines.subList(1, lines.size()));
        assertThat(found.map(line -> "" + line.number()).orElse("?"))
                .as("%s: %s", found, lines.getLast())
                .isEqualTo(lines.getFirst());
    }

    @Test
    void nothingIsFoundInSilence() {
        assertThat(MeantLine.in("server_name: x\n", List.of())).isEmpty();
        assertThat(cases()).hasSizeGreaterThan(20);
    }
}
