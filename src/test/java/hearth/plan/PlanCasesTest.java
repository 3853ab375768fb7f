package hearth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.CaseFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A file in `cases/plan` is a test: `NAME.yaml` is read, and what comes out must be `NAME.expect`, line by line: the
/// problems, or the values that are not the defaults. Adding a case needs no Java. Around the plan there are
/// `id` (a private key), `open` (the same, readable by everybody), `secret.txt`, `ca.pem`, and all of them in `~`.
final class PlanCasesTest {
    private static final Path CASES = CaseFiles.ROOT.resolve("plan");

    @TempDir
    Path folder;

    @BeforeEach
    void putFilesAround() throws IOException {
        for (var at : List.of(folder, Files.createDirectory(folder.resolve("home")))) {
            for (var name : List.of("id", "id.pub", "open", "secret.txt"))
                Files.writeString(at.resolve(name), "hidden-value\n");
            Files.writeString(at.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n");
            for (var name : List.of("id", "secret.txt"))
                Files.setPosixFilePermissions(at.resolve(name), PosixFilePermissions.fromString("rw-------"));
            Files.setPosixFilePermissions(at.resolve("open"), PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    static List<String> cases() {
        return CaseFiles.in("plan", ".yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void readsAsExpected(String name) throws IOException {
        var read = told(PlanYaml.read(Files.readAllBytes(CASES.resolve(name + ".yaml")), place()));
        var expected = CASES.resolve(name + ".expect");
        assertThat(read)
                .as("the lines for %s are:%n%s%n", expected, String.join("\n", read))
                .isEqualTo(Files.exists(expected) ? Files.readAllLines(expected) : List.of());
        assertThat(String.join("\n", read)).doesNotContain("hidden-value");
    }

    @Test
    void thereAreManyCases() {
        assertThat(cases()).hasSizeGreaterThan(50);
    }

    @Test
    void aMegabyteIsRefusedUnread() {
        var read = told(
                PlanYaml.read("# much\n".repeat(150_000).getBytes(java.nio.charset.StandardCharsets.UTF_8), place()));
        assertThat(read).containsExactly("1  Unwanted[what=TOO_LARGE]");
    }

    @Test
    void aHundredThousandBracketsEndAtOnce() {
        assertThat(told(PlanYaml.read("[".repeat(100_000), place()))).containsExactly("1  Unwanted[what=TOO_DEEP]");
    }

    private PlanPlace place() {
        return PlanPlace.of(folder, folder.resolve("home"), Language.ENGLISH);
    }

    private List<String> told(ReadPlan read) {
        var lines = switch (read) {
            case ReadPlan.Good(var plan) ->
                PlanKeys.of(plan).stream()
                        .flatMap(key ->
                                key.worthWriting(plan).stream().map(written -> key.path() + " = " + written.flow()))
                        .toList();
            case ReadPlan.Bad(var problems) ->
                problems.stream()
                        .map(p -> p.line() + " " + p.key() + " " + p.problem())
                        .toList();
        };
        return lines.stream()
                .map(line -> line.replace(folder.toString(), "HERE"))
                .toList();
    }
}
