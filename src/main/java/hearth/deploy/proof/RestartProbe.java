package hearth.deploy.proof;

import hearth.deploy.Containers;
import hearth.deploy.Readiness;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import java.time.Duration;
import java.util.List;

/// Restarts the containers as a reboot would, and finds the message again. Only on a server that Hearth has just set
/// up:
/// nobody is using it yet.
final class RestartProbe implements Probe {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public String id() {
        return "restart";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<String> finds() {
        return List.of("proof.not-back");
    }

    @Override
    public void run(Trial trial) throws FailureException {
        var server = trial.server();
        server.docker().restart(Containers.POSTGRES);
        server.await(LIMIT, () -> {
            try (var _ = server.postgres()) {
                return new Readiness.Ready();
            } catch (FailureException e) {
                return Readiness.notYet(e);
            }
        });
        restartTheOthers(trial);
        server.await(LIMIT, () -> {
            try {
                return trial.seesMessage()
                        ? new Readiness.Ready()
                        : new Readiness.Never(new ProofFailure.NotBack(Evidence.NONE));
            } catch (FailureException e) {
                return Readiness.notYet(e);
            }
        });
    }

    private static void restartTheOthers(Trial trial) throws FailureException {
        var together = new Together();
        for (var container : Containers.names(trial.plan())) {
            if (!container.equals(Containers.POSTGRES))
                together.begin(() -> trial.server().docker().restart(container));
        }
        together.finish();
    }
}
