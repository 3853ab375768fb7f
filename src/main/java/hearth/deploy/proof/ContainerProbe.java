package hearth.deploy.proof;

import hearth.deploy.Facts;
import hearth.deploy.OpenServer;
import hearth.deploy.Readiness;
import hearth.docker.ContainerState;
import hearth.docker.ContainerState.Health;
import hearth.docker.ContainerState.Phase;
import hearth.failure.DockerFailure;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import java.time.Duration;
import java.util.List;

/// One of the containers runs, is not ill, and was not started again since the server was looked at.
///
/// @param container its name
record ContainerProbe(String container) implements Probe {
    private static final Duration WATCH = Duration.ofSeconds(4);

    @Override
    public String id() {
        return container + "-stable";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<String> finds() {
        return List.of("docker.container-exited", "proof.keeps-restarting");
    }

    @Override
    public void run(Trial trial) throws FailureException {
        var server = trial.server();
        var seen = look(server);
        if (seen.phase() != Phase.RUNNING && seen.phase() != Phase.RESTARTING)
            throw new DockerFailure.ContainerExited(container, server.docker().lastLines(container)).thrown();
        var before =
                server.facts().container(container).map(Facts.Container::state).orElse(seen);
        if (seen.phase() == Phase.RESTARTING
                || seen.health() == Health.UNHEALTHY
                || seen.restarts() > before.restarts()
                || seen.restarts() > 0 && fallsAgain(server, seen.restarts()))
            throw new ProofFailure.KeepsRestarting(container, server.docker().lastLines(container)).thrown();
    }

    /// One that has fallen over before is watched for as long as a program with wrong settings takes to do so
    /// again.
    private boolean fallsAgain(OpenServer server, int restarts) throws FailureException {
        var stable = new ProofFailure.KeepsRestarting(container, Evidence.NONE);
        try {
            server.await(
                    WATCH,
                    () -> look(server).restarts() > restarts ? new Readiness.Ready() : new Readiness.NotYet(stable));
            return true;
        } catch (FailureException e) {
            if (e.failure().equals(stable)) return false;
            throw e;
        }
    }

    private ContainerState look(OpenServer server) throws FailureException {
        var seen = server.docker().look(container);
        if (seen.isEmpty()) throw new DockerFailure.ContainerExited(container, Evidence.NONE).thrown();
        return seen.get();
    }
}
