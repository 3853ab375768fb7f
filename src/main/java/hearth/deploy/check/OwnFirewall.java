package hearth.deploy.check;

import hearth.deploy.Fix;
import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.ServerFailure;
import hearth.plan.Plan;
import java.util.List;
import java.util.Optional;

/// The server's own firewall lets visitors in. Docker opens a way of its own past most firewalls, but not for
/// IPv6 on older engines, and not for a front door that runs outside of it: a rule is needed to be sure.
final class OwnFirewall implements Check {
    private final List<Integer> ports;

    OwnFirewall(Plan plan) {
        ports = plan.frontDoor().ports();
    }

    @Override
    public String id() {
        return "firewall";
    }

    @Override
    public Verdict look(Sight sight) {
        var firewall = sight.survey().firewall();
        if (firewall.closed().isEmpty()) {
            var word = firewall.kind().word();
            return new Verdict.Pass(
                    word.isEmpty()
                            ? "–"
                            : word + ": "
                                    + String.join(
                                            ", ",
                                            ports.stream().map(String::valueOf).toList()));
        }
        var rules = List.copyOf(firewall.rules());
        return new Verdict.Warn(
                new ServerFailure.FirewallCloses(firewall.kind().word(), List.copyOf(firewall.closed()), rules),
                firewall.kind().keeps() ? Optional.of(new Fix(Fix.Kind.OPEN_PORTS, rules)) : Optional.empty());
    }
}
