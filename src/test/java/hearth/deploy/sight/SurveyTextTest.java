package hearth.deploy.sight;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.CaseFiles;
import hearth.deploy.Outline;
import hearth.plan.FrontDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A file in `cases/surveys` is a test: what `survey.sh` printed on a real server, and beside it, in
/// `NAME.expect`, what is read in it.
final class SurveyTextTest {
    static List<String> captures() {
        return CaseFiles.in("surveys", ".txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void reads(String name) throws IOException {
        var read = Outline.of(read(CaseFiles.text("surveys/" + name + ".txt")));
        var file = CaseFiles.ROOT.resolve("surveys/" + name + ".expect");
        if (System.getProperty("hearth.cases", "").equals("write")) Files.write(file, read);
        assertThat(read)
                .as("the lines for %s are:%n%s%n", file, String.join("\n", read))
                .isEqualTo(Files.exists(file) ? CaseFiles.lines("surveys/" + name + ".expect") : List.of());
    }

    /// A survey that broke off, or says nonsense, is one that says less: it never fails.
    @ParameterizedTest(name = "{0}")
    @MethodSource("captures")
    void readsWhateverBreaksOff(String name) {
        var whole = CaseFiles.text("surveys/" + name + ".txt");
        for (int end = 0; end < whole.length(); end += 13)
            assertThat(read(whole.substring(0, end))).isNotNull();
    }

    private static Survey read(String text) {
        return SurveyText.parse(text, FrontDoor.DEFAULT.ports());
    }

    @Test
    void nonsenseSaysNothing() {
        var read =
                read("@@ rights\nuser=somebody\n@@ inodes\n- -\n@@ holders\nport x y z\n@@ machine\ncapabilities=?\n");
        assertThat(read.rights().user()).isEqualTo(-1);
        assertThat(read.machine().capabilities()).isEqualTo(-1);
    }

    @Test
    void thereAreCapturesOfManyStates() {
        assertThat(captures()).hasSizeGreaterThan(15);
    }
}
