package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Outlook.Road;
import hearth.deploy.sight.Sight;
import hearth.failure.DockerFailure;
import hearth.failure.Evidence;
import hearth.plan.Carry;
import hearth.plan.ImageName;
import hearth.plan.Plan;

/// The server can download the images, or this computer can, and carries them over.
final class RegistryReachable implements Check {
    private static final int TOO_MANY = 429;

    private final Plan plan;

    RegistryReachable(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "registry";
    }

    @Override
    public From from() {
        return From.BOTH;
    }

    @Override
    public Verdict look(Sight sight) {
        var wanted = plan.images().all().stream().map(ImageName::toString).toList();
        if (sight.facts().images().containsAll(wanted)) return new Verdict.Pass("–");
        var roads = sight.outlook().registries();
        if (plan.images().carry() == Carry.ALWAYS)
            return roads.stream()
                    .filter(road -> !road.here().ok())
                    .findFirst()
                    .<Verdict>map(road -> new Verdict.Fail(failure(road, false)))
                    .orElse(pass(roads));
        for (var road : roads) {
            if (!road.there().known()) return new Verdict.NotKnown(Verdict.Reason.NO_ANSWER);
            if (road.there().ok() && road.there().status() != TOO_MANY) continue;
            var carried = road.here().ok()
                    && road.here().status() != TOO_MANY
                    && plan.images().carry() == Carry.AUTO;
            return carried ? new Verdict.Warn(failure(road, true)) : new Verdict.Fail(failure(road, false));
        }
        return pass(roads);
    }

    private static Verdict pass(java.util.List<Road> roads) {
        return new Verdict.Pass(String.join(", ", roads.stream().map(Road::host).toList()));
    }

    private static DockerFailure failure(Road road, boolean carried) {
        var why = road.there().status() == TOO_MANY
                ? "HTTP " + TOO_MANY
                : road.there().why();
        return new DockerFailure.RegistryOutOfReach(road.host(), carried, Evidence.of(road.host(), -1, why));
    }
}
