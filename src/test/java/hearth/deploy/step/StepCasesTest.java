package hearth.deploy.step;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Case;
import hearth.deploy.Finding;
import hearth.deploy.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A folder in `cases/steps` is a step, a file in it is a test: what the server looks like, what is wanted, and
/// what the step finds left to do, `done` (with the reason), `to-do` (with the changes) or `blocked` (with the
/// failure). Adding a case needs no Java; see [Case].
final class StepCasesTest {
    /// What each step can find.
    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("keep-record", Set.of("done", "to-do", "blocked")),
            Map.entry("install-docker", Set.of("done", "to-do", "blocked")),
            Map.entry("make-network-and-volumes", Set.of("done", "to-do", "blocked")),
            Map.entry("pull-postgres", Set.of("done", "to-do")),
            Map.entry("start-postgres", Set.of("done", "to-do", "blocked")),
            Map.entry("pull-caddy", Set.of("done", "to-do")),
            Map.entry("open-front-door", Set.of("done", "to-do", "blocked")),
            Map.entry("use-web-server", Set.of("done", "to-do", "blocked")),
            Map.entry("pull-synapse", Set.of("done", "to-do")),
            Map.entry("try-mail", Set.of("done", "to-do")),
            Map.entry("try-sign-in", Set.of("done", "to-do")),
            Map.entry("make-rooms", Set.of("done", "to-do")),
            Map.entry("open-doors", Set.of("done", "to-do")),
            Map.entry("configure-synapse", Set.of("done", "to-do", "blocked")),
            Map.entry("create-database", Set.of("done", "to-do", "blocked")),
            Map.entry("start-synapse", Set.of("done", "to-do", "blocked")),
            Map.entry("create-administrator", Set.of("done", "to-do", "blocked")),
            Map.entry("get-certificate", Set.of("done", "to-do")),
            Map.entry("prove", Set.of("done", "to-do")));

    static List<Case> cases() {
        return Case.in("steps");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void finds(Case given) {
        var finding = step(given).look(given.facts());
        assertThat(kind(finding) + ": " + lines(finding)).isEqualTo(given.kind() + ": " + given.outcome());
    }

    @Test
    void everyStepHasACaseOfEveryKindThatItCanFind() {
        var seen = cases().stream()
                .collect(Collectors.groupingBy(Case::id, TreeMap::new, Collectors.mapping(Case::kind, toSortedSet())));
        var wanted = new TreeMap<String, Set<String>>();
        KINDS.forEach((id, kinds) -> wanted.put(id, new TreeSet<>(kinds)));
        assertThat(seen).isEqualTo(wanted);
    }

    @Test
    void everyStepIsKnownHere() {
        var ids = cases().stream()
                .flatMap(given -> Steps.forPlan(given.plan()).stream())
                .map(Step::id)
                .distinct();
        assertThat(ids).containsExactlyInAnyOrderElementsOf(KINDS.keySet());
    }

    private static java.util.stream.Collector<String, ?, Set<String>> toSortedSet() {
        return Collectors.toCollection(TreeSet::new);
    }

    private static Step step(Case given) {
        return Steps.forPlan(given.plan()).stream()
                .filter(step -> step.id().equals(given.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + given.id()));
    }

    private static String kind(Finding finding) {
        return switch (finding) {
            case Finding.AlreadyDone _ -> "done";
            case Finding.ToDo _ -> "to-do";
            case Finding.Blocked _ -> "blocked";
        };
    }

    private static List<String> lines(Finding finding) {
        return switch (finding) {
            case Finding.AlreadyDone(var reason, var detail) -> List.of(reason + " " + detail);
            case Finding.ToDo(var changes) ->
                changes.stream()
                        .map(change -> change.kind() + " " + change.what())
                        .toList();
            case Finding.Blocked(var failure) -> List.of(failure.toString());
        };
    }
}
