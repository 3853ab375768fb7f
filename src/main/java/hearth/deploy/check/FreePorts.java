package hearth.deploy.check;

import hearth.deploy.Containers;
import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.docker.ContainerState.Phase;
import hearth.failure.ServerFailure;
import java.util.Set;

/// Ports 80 and 443 are free, or the front door has them already.
final class FreePorts implements Check {
    private static final Set<Phase> HOLDING = Set.of(Phase.RUNNING, Phase.PAUSED);

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
                .orElse(new Verdict.Pass("80, 443"));
    }
}
