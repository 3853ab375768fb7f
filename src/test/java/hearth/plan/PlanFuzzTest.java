package hearth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whatever stands in a file, the answer is a plan or problems with lines inside the file, never an exception.
final class PlanFuzzTest {
    private static final PlanPlace PLACE =
            PlanPlace.of(Path.of("x"), Path.of("y"), Language.ENGLISH).withoutFiles();
    private static final List<String> MEDDLING = List.of(
            "\n", "\t", " ", ":", "：", ": ", "- ", "# ", "'", "\"", "[", "]", "{", "}", "&a ", "*a", "!!x ", "|\n",
            ">-\n", "? ", "---\n", "...\n", "%", "@", "`", "~", "\r\n", "\0", "\uFEFF", "\u2028", "\\", "<<: ", "家",
            "🔥", "0x1f", ",");

    private final Random random = new Random(8);

    @Test
    void aMeddledPlanIsReadOrRefused() {
        IntStream.range(0, 1500)
                .forEach(_ -> check(meddled(ExamplePlan.text(Language.CHINESE).replace("  # ", "  "))));
    }

    @Test
    void anyBytesAreReadOrRefused() {
        for (var n = 0; n < 2000; n++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertThatCode(() -> PlanYaml.read(bytes, PLACE)).doesNotThrowAnyException();
        }
    }

    private void check(String text) {
        if (!(PlanYaml.read(text.getBytes(StandardCharsets.UTF_8), PLACE) instanceof ReadPlan.Bad(var problems)))
            return;
        assertThat(problems).isNotEmpty();
        for (var problem : problems)
            assertThat(problem.line())
                    .as("%s in%n%s", problem, text)
                    .isBetween(1, (int) text.lines().count() + 1);
    }

    private String meddled(String plan) {
        var text = new StringBuilder(plan);
        for (var n = random.nextInt(4); n >= 0; n--) {
            var at = random.nextInt(text.length());
            if (random.nextInt(3) == 0) text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
            else text.insert(at, MEDDLING.get(random.nextInt(MEDDLING.size())));
        }
        return text.toString();
    }
}
