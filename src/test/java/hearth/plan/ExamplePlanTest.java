package hearth.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExamplePlanTest {
    private static final Path ANYWHERE = Path.of("anywhere");

    @ParameterizedTest
    @EnumSource
    void isAPlan(Language language) {
        assertThat(read(ExamplePlan.text(language), language)).isInstanceOf(ReadPlan.Good.class);
    }

    @ParameterizedTest
    @EnumSource
    void showsEveryKey(Language language) {
        assertThat(PlanKeys.ALL)
                .allSatisfy(key ->
                        assertThat(ExamplePlan.text(language)).containsPattern("(?m)^ *(# )?" + key.name() + ": "));
    }

    /// The only problems of all of them together are those between keys that exclude each other.
    @ParameterizedTest
    @EnumSource
    void isKnownToTheReaderLineByLine(Language language) {
        var all = ExamplePlan.text(language)
                .replaceAll("(?m)^( *)# ([a-z-]+: )", "$1$2")
                .replace("from: lets-encrypt", "from: acme")
                .replace("open: false", "open: true")
                .replace("requires: [invitation]", "requires: [email, captcha]")
                .replace("with: everyone", "with: listed");
        assertThat(read(all, language))
                .isInstanceOfSatisfying(
                        ReadPlan.Bad.class,
                        bad -> assertThat(bad.problems())
                                .extracting(PlanProblem::problem)
                                .hasOnlyElementsOfType(Problem.Excludes.class));
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyAndSectionHasItsSentenceAndNoSentenceIsLeftOver(Language language) {
        var wanted = PlanKeys.ALL.stream()
                .flatMap(key -> Stream.iterate(
                        key.path(), at -> !at.isEmpty(), at -> at.substring(0, Math.max(0, at.lastIndexOf('.')))))
                .map("setting."::concat)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(language.bundle("settings").keySet().stream().filter(key -> key.startsWith("setting.")))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static ReadPlan read(String text, Language language) {
        return PlanYaml.read(text, PlanPlace.of(ANYWHERE, ANYWHERE, language).withoutFiles());
    }
}
