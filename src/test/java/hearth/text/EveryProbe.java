package hearth.text;

import hearth.deploy.proof.Probe;
import hearth.deploy.proof.Probes;
import hearth.plan.Language;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The probes of any plan: those of a usual one, and what plans that decide otherwise have in their place.
final class EveryProbe {
    private static final String USUAL = """
            server: {address: 192.0.2.1, user: root}
            server-name: example.org
            administrator: {name: admin}
            """;

    private static final String OTHERWISE = USUAL + """
            federation: {with: nobody}
            registration: {open: true, requires: [invitation]}
            mail: {host: mail.example.org, user: chat@example.org, from: chat@example.org}
            sign-in: {github: {client-id: Iv1.0123456789abcdef, who: [octocat]}}
            """;

    private EveryProbe() {}

    static List<Probe> inside() {
        return Probes.inside(plan(USUAL));
    }

    static List<Probe> outside() {
        return Probes.outside(plan(USUAL));
    }

    /// What the other plans have and the usual one has not.
    static List<Probe> otherwise() {
        var other = new ArrayList<>(Probes.outside(plan(OTHERWISE)));
        for (var usual : outside()) other.removeIf(probe -> probe.id().equals(usual.id()));
        return other;
    }

    /// Each of them, once.
    static Stream<Probe> all() {
        return Stream.of(inside(), outside(), otherwise(), Probes.last()).flatMap(List::stream);
    }

    private static Plan plan(String yaml) {
        var place = PlanPlace.of(Path.of("."), Path.of("."), Language.ENGLISH);
        return switch (PlanYaml.read(yaml, place)) {
            case ReadPlan.Good(var plan) -> plan;
            case ReadPlan.Bad(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
