package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.ServerFailure;

/// Nobody answers on port 8448, where other homeservers look when nothing else tells them where to go. Hearth
/// needs no 8448 (its well-known file leads elsewhere); somebody else there is another homeserver.
final class FederationPort implements Check {
    private static final int PORT = 8448;

    @Override
    public String id() {
        return "federation-port";
    }

    @Override
    public Verdict look(Sight sight) {
        return PortHolder.of(PORT, sight)
                .<Verdict>map(who -> new Verdict.Warn(new ServerFailure.FederationPortTaken(PORT, who)))
                .orElse(new Verdict.Pass("" + PORT));
    }
}
