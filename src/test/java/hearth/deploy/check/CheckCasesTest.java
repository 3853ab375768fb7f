package hearth.deploy.check;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Case;
import hearth.deploy.Verdict;
import hearth.web.Names;
import hearth.web.TinyDns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A folder in `cases/checks` is a check, a file in it is a test: what the server looks like, what is wanted, what DNS
/// says, and what the check comes to, `pass` (with what was seen), `warn` or `fail` (with the failure).
final class CheckCasesTest {
    /// What each check can come to.
    private static final Map<String, Set<String>> KINDS = Map.of(
            "system", Set.of("pass", "fail"),
            "processor", Set.of("pass", "fail"),
            "memory", Set.of("pass", "warn", "fail"),
            "free-disk", Set.of("pass", "fail"),
            "free-ports", Set.of("pass", "fail"),
            "name-points-here", Set.of("pass", "warn", "fail"));

    static List<Case> cases() {
        return Case.in("checks");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesTo(Case given) {
        try (var dns = new TinyDns()) {
            given.names().forEach((name, addresses) -> dns.with(name, addresses.toArray(String[]::new)));
            var verdict = check(given).look(given.facts(), new Names(Optional.of(dns.resolver())));
            assertThat(text(verdict)).isEqualTo(given.kind() + ": " + String.join("\n", given.outcome()));
        }
    }

    @Test
    void everyCheckHasACaseOfEveryKindThatItCanComeTo() {
        var seen = cases().stream()
                .collect(Collectors.groupingBy(
                        Case::id, TreeMap::new, Collectors.mapping(Case::kind, Collectors.toCollection(TreeSet::new))));
        assertThat(seen).isEqualTo(KINDS);
    }

    @Test
    void everyCheckIsKnownHere() {
        var ids = Checks.forPlan(cases().getFirst().plan()).stream().map(Check::id);
        assertThat(ids).containsExactlyInAnyOrderElementsOf(KINDS.keySet());
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
            case Verdict.Warn(var failure) -> "warn: " + failure;
            case Verdict.Fail(var failure) -> "fail: " + failure;
        };
    }
}
