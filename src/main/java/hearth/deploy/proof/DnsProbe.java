package hearth.deploy.proof;

import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.failure.WebFailure;
import hearth.plan.Certificate;
import hearth.plan.HostName;
import hearth.web.Doors.Door;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/// Every address of every name that Hearth serves is this server's and answers: an old IPv6 address that leads nowhere
/// breaks the chat for half of the people, and works for the other half.
record DnsProbe(List<HostName> names, List<String> needs) implements Probe {
    @Override
    public String id() {
        return "dns";
    }

    @Override
    public List<String> finds() {
        return List.of("web.no-address", "web.points-elsewhere", "proof.address-dead", "web.unreachable");
    }

    @Override
    public void run(Trial trial) throws FailureException {
        for (var name : names) run(trial, name);
    }

    private static void run(Trial trial, HostName name) throws FailureException {
        var seen = trial.addressesOf(name);
        var own = trial.ownAddresses();
        var inFront = trial.plan().certificate() instanceof Certificate.Elsewhere;
        if (!inFront && seen.stream().noneMatch(own::contains))
            throw new WebFailure.PointsElsewhere(name.value(), texts(seen), texts(List.copyOf(own))).thrown();
        var port = trial.plan().frontDoor().port();
        var dead = new ArrayList<InetAddress>();
        for (var address : seen) if (trial.doors().at(address, port) == Door.CLOSED) dead.add(address);
        if (dead.isEmpty()) return;
        throw dead.size() == seen.size()
                ? new WebFailure.Unreachable(
                                name.value(),
                                Evidence.of(name + ":" + port, -1, texts(dead).toString()))
                        .thrown()
                : new ProofFailure.AddressDead(name.value(), texts(dead).getFirst()).thrown();
    }

    private static List<String> texts(List<InetAddress> addresses) {
        return addresses.stream()
                .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                .sorted()
                .toList();
    }
}
