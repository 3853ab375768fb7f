package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Outlook;
import hearth.deploy.sight.Outlook.Answer;
import hearth.deploy.sight.Sight;
import hearth.failure.WebFailure;
import hearth.plan.Plan;

/// An IPv6 address of the public name leads here, too, and is open: half of the people come by it, and never
/// try the other one. None at all is fine.
final class Ipv6PointsHere implements Check {
    private final String name;
    private final Severity severity;

    Ipv6PointsHere(Plan plan) {
        name = plan.publicAddress().value();
        severity = Severity.of(plan);
    }

    @Override
    public String id() {
        return "ipv6-points-here";
    }

    @Override
    public From from() {
        return From.BOTH;
    }

    @Override
    public Verdict look(Sight sight) {
        var here = sight.outlook().here();
        if (!here.answered()) return new Verdict.NotKnown(Verdict.Reason.NO_ANSWER);
        if (here.v6().isEmpty()) return new Verdict.Pass("–");
        if (Proxies.of(here.v6()).isPresent()) return new Verdict.NotKnown(Verdict.Reason.BEHIND_PROXY);
        var own = sight.addresses();
        var strange = here.v6().stream().filter(one -> !own.contains(one)).toList();
        var v6 = own.stream().filter(one -> one.contains(":")).toList();
        if (!strange.isEmpty() && !cameIn(sight))
            return severity.verdict(new WebFailure.Ipv6PointsElsewhere(name, strange, v6));
        var door = sight.outlook().doors().getOrDefault(80, Outlook.Door.UNKNOWN);
        var shut = here.v6().stream()
                .filter(one -> door.answers().get(one) == Answer.SILENT
                        || door.answers().get(one) == Answer.REFUSED)
                .toList();
        // Where nobody comes in at all, that is not a matter of IPv6.
        if (!shut.isEmpty() && door.open()) return severity.verdict(new WebFailure.Ipv6Closed(name, shut));
        return here.v4().isEmpty()
                ? new Verdict.Warn(new WebFailure.Ipv6Only(name))
                : new Verdict.Pass(String.join(", ", here.v6()));
    }

    private static boolean cameIn(Sight sight) {
        return sight.outlook().doors().values().stream()
                .flatMap(door -> door.answers().entrySet().stream())
                .anyMatch(knock -> knock.getKey().contains(":") && knock.getValue() == Answer.OURS);
    }
}
