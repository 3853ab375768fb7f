package hearth.deploy.check;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Case;
import hearth.deploy.Fix;
import hearth.deploy.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A folder in `cases/checks` is a check, a file in it is a test: what the server looks like, what is wanted,
/// how things look from here, and what the check comes to, `pass` (with what was seen), `not-known` (with the
/// reason), `warn` or `fail` (with the failure, and the fix in a second line).
final class CheckCasesTest {
    static List<Case> cases() {
        return Case.in("checks");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesTo(Case given) {
        assertThat(text(check(given).look(given.sight())))
                .isEqualTo(given.kind() + ": " + String.join("\n", given.outcome()));
    }

    @Test
    void everyCheckHasACaseInWhichItPassesAndOneInWhichItDoesNot() {
        var seen = cases().stream()
                .collect(Collectors.groupingBy(
                        Case::id, TreeMap::new, Collectors.mapping(Case::kind, Collectors.toCollection(TreeSet::new))));
        var ids = Checks.forPlan(cases().getFirst().plan()).stream()
                .map(Check::id)
                .toList();
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(seen).allSatisfy((id, kinds) -> {
            assertThat(kinds).as(id).contains("pass");
            assertThat(kinds).as(id).containsAnyOf("warn", "fail");
            assertThat(Set.of("pass", "not-known", "warn", "fail")).as(id).containsAll(kinds);
        });
    }

    @Test
    void thereAreEnoughOfThemAndManyLookFromBothEnds() {
        var checks = Checks.forPlan(cases().getFirst().plan());
        assertThat(checks).hasSizeGreaterThanOrEqualTo(24);
        assertThat(checks).filteredOn(check -> check.from() == Check.From.BOTH).hasSizeGreaterThanOrEqualTo(6);
        assertThat(checks).extracting(Check::id).doesNotHaveDuplicates();
    }

    /// The world in which nothing is wrong: what passes there fails elsewhere for a reason of its own.
    @Test
    void nothingStandsInTheWayOfABareServer() {
        var well = cases().stream()
                .filter(one -> one.toString().equals("free-ports/free"))
                .findFirst()
                .orElseThrow();
        var sight = well.sight();
        assertThat(Checks.forPlan(well.plan()))
                .allSatisfy(check -> assertThat(check.look(sight))
                        .as(check.id())
                        .isInstanceOfAny(Verdict.Pass.class, Verdict.NotKnown.class));
    }

    /// Whatever goes wrong in a case, only the checks that are about it complain: everything else about the server
    /// is well.
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void onlyThoseComplainThatHaveAReasonTo(Case given) {
        var sight = given.sight();
        var complain = Checks.forPlan(given.plan()).stream()
                .filter(check -> check.look(sight) instanceof Verdict.Fail)
                .map(Check::id)
                .toList();
        if (given.kind().equals("fail")) assertThat(complain).contains(given.id());
        assertThat(complain).hasSizeLessThanOrEqualTo(given.kind().equals("fail") ? 2 : 1);
    }

    private static Check check(Case given) {
        return Checks.forPlan(given.plan()).stream()
                .filter(check -> check.id().equals(given.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + given.id()));
    }

    private static String text(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass(var seen) -> "pass: " + seen;
            case Verdict.NotKnown(var why) -> "not-known: " + why;
            case Verdict.Warn(var failure, var fix) -> "warn: " + failure + text(fix);
            case Verdict.Fail(var failure, var fix) -> "fail: " + failure + text(fix);
        };
    }

    private static String text(Optional<Fix> fix) {
        return fix.map(one -> "\n" + one).orElse("");
    }
}
