package hearth.deploy;

import hearth.docker.ContainerState;
import hearth.failure.DockerFailure;
import hearth.failure.Evidence;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.SshFailure;
import java.util.Optional;

/// Whether something that was started is ready: yes, not yet, or never. "Never" ends a wait at once.
public sealed interface Readiness {
    /// It is.
    record Ready() implements Readiness {}

    /// Worth asking again.
    record NotYet(Failure why) implements Readiness {}

    /// Not worth asking again.
    record Never(Failure why) implements Readiness {}

    /// Not yet, whatever it was that failed, so long as the connection itself stands: while something is
    /// starting, refusing is all it can do.
    static Readiness notYet(FailureException e) throws FailureException {
        if (e.failure() instanceof SshFailure.ConnectionLost || e.failure() instanceof LocalFailure.Cancelled) throw e;
        return new NotYet(e.failure());
    }

    /// What the engine's view of a container says, before anybody has asked the program inside.
    static Readiness of(String name, Optional<ContainerState> seen, Evidence lastLines) {
        if (seen.isEmpty()) return new Never(new DockerFailure.ContainerExited(name, lastLines));
        var exited = new DockerFailure.ContainerExited(
                name, new Evidence(name, seen.get().exit(), lastLines.lastLines()));
        return switch (seen.get().phase()) {
            case RUNNING -> seen.get().restarts() > 0 ? new Never(exited) : new Ready();
            case CREATED -> new NotYet(exited);
            case PAUSED, RESTARTING, REMOVING, EXITED, DEAD -> new Never(exited);
        };
    }
}
