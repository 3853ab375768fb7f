package hearth.text;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.plan.Language;
import hearth.plan.PlanProblem;
import hearth.plan.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemTextTest {
    private final ProblemText english = new ProblemText(Texts.in(Language.ENGLISH));
    private final ProblemText chinese = new ProblemText(Texts.in(Language.CHINESE));

    @ParameterizedTest
    @EnumSource
    void everyProblemHasASentence(Language language) {
        var text = new ProblemText(Texts.in(language));
        for (var problem : Samples.of(Problem.class))
            assertThat(text.of(problem))
                    .as("%s", problem)
                    .isNotBlank()
                    .doesNotContain("{", "}", "null", "Optional", "！")
                    .doesNotContainPattern("\\w\\[");
    }

    @Test
    void aProblemInAPlanHasItsPlace() {
        var wrong = new PlanProblem(3, "server.port", new Problem.OutOfRange(1, 65535, "70000"));
        assertThat(english.of(wrong)).isEqualTo("line 3, server.port: 70000 is not a number from 1 to 65535.");
        assertThat(chinese.of(wrong)).isEqualTo("第 3 行，server.port：70000 不在 1 到 65535 的范围内。");
    }

    @Test
    void aProblemOfTheWholeFileNamesNoKey() {
        var wrong = new PlanProblem(2, "", new Problem.Unwanted(Problem.Trap.TAB));
        assertThat(english.of(wrong)).startsWith("line 2: The line has a tab");
    }

    @Test
    void aMissingKeyComesWithItsExample() {
        var missing = new PlanProblem(1, "server-name", new Problem.Missing());
        assertThat(english.of(missing))
                .isEqualTo("line 1, server-name: This key is missing. Example: server-name: example.org");
    }

    @Test
    void aSizeIsToldInTheUnitsOfPeople() {
        var large = new Problem.SizeOutOfRange(1 << 20, 2L << 30, "3G");
        assertThat(english.of(large)).isEqualTo("3G is not a size from 1 MB to 2 GB.");
    }

    @Test
    void whatWasSeenStaysOnItsLineAndShort() {
        var seen = "one\ntwo\t\u0007" + "家".repeat(100);
        assertThat(english.of(new Problem.NotA(Problem.Kind.USER, seen)))
                .startsWith("“one two 家")
                .contains("家…” is not")
                .hasLineCount(1)
                .hasSizeLessThan(250);
    }

    @Test
    void aSecretInThePlanHearsWhereItBelongs() {
        var found = new Problem.SecretInPlan("server.password-file", "HEARTH_SSH_PASSWORD");
        for (var text : List.of(english.of(found), chinese.of(found)))
            assertThat(text).contains("server.password-file", "HEARTH_SSH_PASSWORD");
    }
}
