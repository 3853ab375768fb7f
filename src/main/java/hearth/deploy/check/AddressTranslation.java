package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.WebFailure;
import hearth.plan.Plan;
import java.util.List;

/// Where the server's own address is not the one that the world knows (NAT), visitors are handed on to it. Providers do
/// that by themselves; a router at home has to be told.
final class AddressTranslation implements Check {
    private final Severity severity;
    private final List<Integer> ports;

    AddressTranslation(Plan plan) {
        severity = Severity.of(plan);
        ports = plan.frontDoor().ports();
    }

    @Override
    public String id() {
        return "address-translation";
    }

    @Override
    public From from() {
        return From.BOTH;
    }

    @Override
    public Verdict look(Sight sight) {
        var way = new OutsideWay(sight, ports);
        var inner = way.inner();
        if (inner.isEmpty()) return new Verdict.Pass("–");
        var shut = way.notForwarded();
        var outer = String.join(", ", sight.outlook().sshAddresses());
        return shut.isEmpty()
                ? new Verdict.Pass(outer + " → " + inner.get())
                : severity.verdict(new WebFailure.NotForwarded(outer, inner.get(), shut));
    }
}
