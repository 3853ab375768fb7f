package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Outlook.Answer;
import hearth.deploy.sight.Sight;
import hearth.failure.WebFailure;
import hearth.plan.Plan;

/// The public name leads to this server: one of its addresses is the server's own, or the one that SSH goes to
/// (behind NAT a server does not know its public address), or a visitor has come in by it.
final class NamePointsHere implements Check {
    private final String name;
    private final Severity severity;

    NamePointsHere(Plan plan) {
        name = plan.publicAddress().value();
        severity = Severity.of(plan);
    }

    @Override
    public String id() {
        return "name-points-here";
    }

    @Override
    public From from() {
        return From.BOTH;
    }

    @Override
    public Verdict look(Sight sight) {
        var here = sight.outlook().here();
        if (!here.answered()) return severity.verdict(new WebFailure.ResolverSilent(here.who()));
        if (here.all().isEmpty()) return severity.verdict(new WebFailure.NoAddress(name));
        var own = sight.addresses();
        var cameIn = sight.outlook().doors().values().stream()
                .anyMatch(door -> door.answers().containsValue(Answer.OURS));
        // IPv6 has a check of its own; here it counts where there is nothing else.
        var judged = here.v4().isEmpty() ? here.v6() : here.v4();
        if (cameIn || judged.stream().anyMatch(own::contains)) return new Verdict.Pass(String.join(", ", here.all()));
        if (Proxies.of(judged).isPresent()) return new Verdict.NotKnown(Verdict.Reason.BEHIND_PROXY);
        return severity.verdict(
                new WebFailure.PointsElsewhere(name, here.all(), own.stream().toList()));
    }
}
