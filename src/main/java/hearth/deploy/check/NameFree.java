package hearth.deploy.check;

import hearth.deploy.Containers;
import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.NameFailure;
import hearth.plan.Plan;

/// No other homeserver answers under the server name. Two of the same name would tear the rooms of both apart.
final class NameFree implements Check {
    private final String name;

    NameFree(Plan plan) {
        name = plan.serverName().toString();
    }

    @Override
    public String id() {
        return "name-free";
    }

    @Override
    public From from() {
        return From.HERE;
    }

    @Override
    public Verdict look(Sight sight) {
        var found = sight.outlook().homeservers();
        if (found.isEmpty()) return new Verdict.NotKnown(Verdict.Reason.NO_ANSWER);
        var own = sight.addresses();
        var strange = found.get().stream()
                .filter(one -> one.addresses().stream().noneMatch(own::contains))
                .findFirst();
        // Our own, seen through something that stands in front.
        var ours = sight.facts()
                .container(Containers.SYNAPSE)
                .filter(container -> container.state().ours())
                .isPresent();
        if (strange.isPresent() && !ours)
            return new Verdict.Fail(new NameFailure.InUse(
                    name, strange.get().host(), strange.get().software()));
        return new Verdict.Pass(
                found.get().stream().map(one -> one.software()).findFirst().orElse("–"));
    }
}
