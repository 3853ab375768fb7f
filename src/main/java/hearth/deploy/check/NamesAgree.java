package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.WebFailure;
import hearth.failure.WebFailure.View;
import hearth.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/// Everybody who is asked says the same of the public name: this computer's DNS, public ones, and the server's
/// own. A new record is known in one place before it is known in another; a certificate authority may ask at
/// the wrong one.
final class NamesAgree implements Check {
    private final String name;

    NamesAgree(Plan plan) {
        name = plan.publicAddress().value();
    }

    @Override
    public String id() {
        return "names-agree";
    }

    @Override
    public From from() {
        return From.BOTH;
    }

    @Override
    public Verdict look(Sight sight) {
        var views = views(sight);
        if (views.size() < 2) return new Verdict.NotKnown(Verdict.Reason.NO_ANSWER);
        var first = views.getFirst();
        var agreed = views.stream().allMatch(view -> agree(first.addresses(), view.addresses()));
        return agreed
                ? new Verdict.Pass(views.size() + " × " + String.join(", ", first.addresses()))
                : new Verdict.Warn(new WebFailure.NamesDisagree(name, views));
    }

    /// IPv4 only: which programs are told of IPv6 depends on the network that they are in.
    private List<View> views(Sight sight) {
        var views = new ArrayList<View>();
        var here = sight.outlook().here();
        if (here.answered()) views.add(new View(View.Who.HERE, here.who(), here.v4()));
        for (var other : sight.outlook().elsewhere())
            if (other.answered()) views.add(new View(View.Who.PUBLIC, other.who(), other.v4()));
        var there = sight.survey().lookups().get(name);
        if (there == null) return views;
        var v4 = there.stream().filter(one -> !one.contains(":")).toList();
        // A server often knows its own name by a line in /etc/hosts.
        if (v4.stream().noneMatch(one -> one.startsWith("127."))) views.add(new View(View.Who.SERVER, "", v4));
        return views;
    }

    /// Of several addresses not everybody is told all.
    private static boolean agree(List<String> one, List<String> other) {
        return one.isEmpty() == other.isEmpty()
                && (one.isEmpty() || one.stream().anyMatch(other::contains));
    }
}
