package hearth.deploy.proof;

import hearth.deploy.Containers;
import hearth.deploy.Readiness;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Restarts the containers as a reboot would, and finds the message again. Only on a server that Hearth has
/// just set up: nobody is using it yet.
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
        return List.of("proof.not-back", "proof.keeps-restarting");
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
                var fallen = fallen(trial);
                return fallen.isPresent() ? fallen.get() : Readiness.notYet(e);
            }
        });
    }

    /// One that fell over twice will do so for ever.
    private static Optional<Readiness> fallen(Trial trial) throws FailureException {
        var docker = trial.server().docker();
        for (var container : Containers.names(trial.plan())) {
            if (docker.look(container).filter(seen -> seen.restarts() > 1).isPresent())
                return Optional.of(
                        new Readiness.Never(new ProofFailure.KeepsRestarting(container, docker.lastLines(container))));
        }
        return Optional.empty();
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
