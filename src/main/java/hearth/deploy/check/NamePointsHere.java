package hearth.deploy.check;

import hearth.deploy.Facts;
import hearth.deploy.Verdict;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.WebFailure;
import hearth.plan.Certificate;
import hearth.plan.Plan;
import hearth.web.Names;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The public name leads to this server: one of its addresses is the server's own, or the one that SSH goes to (behind
/// NAT a server does not know its public address).
final class NamePointsHere implements Check {
    private final Plan plan;

    NamePointsHere(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "name-points-here";
    }

    @Override
    public Verdict look(Facts facts, Names names) {
        try {
            var seen = names.addressesOf(plan.publicAddress()).stream()
                    .map(NamePointsHere::text)
                    .toList();
            var own = ownAddresses(facts);
            if (seen.stream().anyMatch(own::contains)) return new Verdict.Pass(String.join(", ", seen));
            return no(new WebFailure.PointsElsewhere(plan.publicAddress().value(), seen, List.copyOf(own)));
        } catch (FailureException e) {
            return no(e.failure());
        }
    }

    /// Where something else stands in front, the name leads there.
    private Verdict no(Failure failure) {
        return plan.certificate() instanceof Certificate.Elsewhere
                ? new Verdict.Warn(failure)
                : new Verdict.Fail(failure);
    }

    private Set<String> ownAddresses(Facts facts) {
        var own = new TreeSet<String>();
        for (var address : facts.machine().addresses()) own.add(text(InetAddress.ofLiteral(address)));
        try {
            own.addAll(List.of(InetAddress.getAllByName(plan.server().address())).stream()
                    .map(NamePointsHere::text)
                    .collect(Collectors.toSet()));
        } catch (UnknownHostException _) {
            // The connection stands all the same, by way of an alias that only SSH knows.
        }
        return own;
    }

    /// In one way of writing: the server shortens IPv6 addresses, Java does not.
    private static String text(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }
}
