package hearth.deploy.check;

import hearth.deploy.Containers;
import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.docker.ContainerState.Phase;
import hearth.failure.ServerFailure;
import hearth.plan.Plan;
import java.util.Set;

/// Port 80 and the one that apps come to are free, or the front door has them already.
final class FreePorts implements Check {
    private static final Set<Phase> HOLDING = Set.of(Phase.RUNNING, Phase.PAUSED);

    private final String wanted;

    FreePorts(Plan plan) {
        wanted = "80, " + plan.frontDoor().port();
    }

    @Override
    public String id() {
        return "free-ports";
    }

    @Override
    public Verdict look(Sight sight) {
        var facts = sight.facts();
        if (facts.container(Containers.CADDY)
                .filter(c -> c.state().ours() && HOLDING.contains(c.state().phase()))
                .isPresent()) {
            return new Verdict.Pass(Containers.CADDY);
        }
        return facts.listeners().stream()
                .findFirst()
                .<Verdict>map(taken -> new Verdict.Fail(new ServerFailure.PortTaken(
                        taken.port(), PortHolder.of(taken.port(), sight).orElse(taken.program()))))
                .orElse(new Verdict.Pass(wanted));
    }
}
