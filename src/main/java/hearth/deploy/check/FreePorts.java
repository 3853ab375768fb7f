package hearth.deploy.check;

import hearth.deploy.Containers;
import hearth.deploy.Facts;
import hearth.deploy.Verdict;
import hearth.failure.ServerFailure;
import hearth.web.Names;

/// Ports 80 and 443 are free, or the front door has them already.
final class FreePorts implements Check {
    @Override
    public String id() {
        return "free-ports";
    }

    @Override
    public Verdict look(Facts facts, Names names) {
        if (facts.container(Containers.CADDY)
                .filter(c -> c.state().ours() && c.well())
                .isPresent()) {
            return new Verdict.Pass(Containers.CADDY);
        }
        return facts.listeners().stream()
                .findFirst()
                .<Verdict>map(taken -> new Verdict.Fail(new ServerFailure.PortTaken(taken.port(), taken.program())))
                .orElse(new Verdict.Pass("80, 443"));
    }
}
