package hearth.deploy.proof;

import hearth.deploy.Containers;
import hearth.deploy.OpenServer;
import hearth.deploy.Readiness;
import hearth.failure.FailureException;
import hearth.failure.SynapseFailure;
import java.time.Duration;

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
    public void run(Proof proof) throws FailureException {
        var server = proof.server();
        server.docker().restart(Containers.POSTGRES);
        server.await(LIMIT, () -> {
            try (var _ = server.postgres()) {
                return new Readiness.Ready();
            } catch (FailureException e) {
                return Readiness.notYet(e);
            }
        });
        restart(server, Containers.SYNAPSE, Containers.CADDY);
        server.await(LIMIT, () -> {
            try {
                return proof.seesMessage()
                        ? new Readiness.Ready()
                        : new Readiness.Never(new SynapseFailure.Unproven(
                                id(), proof.plan().publicBaseUrl(), hearth.failure.Evidence.NONE));
            } catch (FailureException e) {
                return Readiness.notYet(e);
            }
        });
    }

    private static void restart(OpenServer server, String... containers) throws FailureException {
        var together = new Together();
        for (var container : containers) together.begin(() -> server.docker().restart(container));
        together.finish();
    }
}
