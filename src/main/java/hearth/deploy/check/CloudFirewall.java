package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Outlook.State;
import hearth.deploy.sight.Sight;
import hearth.failure.WebFailure;
import hearth.plan.Plan;
import java.util.List;

/// No firewall of the provider's stands before the server. One is suspected where the server answers on its
/// ports, its own firewall lets everybody in, and yet nobody comes through from outside.
final class CloudFirewall implements Check {
    private final Severity severity;
    private final List<Integer> ports;

    CloudFirewall(Plan plan) {
        severity = Severity.of(plan);
        ports = plan.frontDoor().ports();
    }

    @Override
    public String id() {
        return "cloud-firewall";
    }

    @Override
    public From from() {
        return From.BOTH;
    }

    @Override
    public Verdict look(Sight sight) {
        var way = new OutsideWay(sight, ports);
        var vendor = sight.survey().machine().vendor();
        var shut = way.shutByProvider();
        if (!shut.isEmpty()) return severity.verdict(new WebFailure.CloudFirewall(vendor, shut));
        var known = ports.stream()
                .anyMatch(port -> way.door(port).state() != State.UNKNOWN
                        && !way.answers(port).isEmpty());
        if (!known) return new Verdict.NotKnown(Verdict.Reason.NAME_ELSEWHERE);
        return new Verdict.Pass(vendor.isEmpty() ? "–" : vendor);
    }
}
