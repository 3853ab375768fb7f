package hearth.docker.api;

import com.github.dockerjava.api.command.InspectContainerResponse;
import hearth.docker.ContainerSpec;
import hearth.docker.ContainerState;
import hearth.docker.ContainerState.Health;
import hearth.docker.ContainerState.Phase;
import hearth.docker.Docker;
import hearth.failure.DockerFailure;
import hearth.failure.DockerFailure.Thing;
import hearth.failure.FailureException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A container as the engine describes it.
final class Inspected {
    private static final Set<Phase> ALIVE = Set.of(Phase.RUNNING, Phase.PAUSED, Phase.RESTARTING);

    private final InspectContainerResponse raw;

    Inspected(InspectContainerResponse raw) {
        this.raw = raw;
    }

    /// The engine's id. A name may be given to another container at any time; an id never is.
    String id() {
        return raw.getId();
    }

    /// Itself, when Hearth made it.
    Inspected ours() throws FailureException {
        if (!areOurs(labels())) throw new DockerFailure.Foreign(Thing.CONTAINER, name()).thrown();
        return this;
    }

    static boolean areOurs(@Nullable Map<String, String> labels) {
        return labels != null && "1".equals(labels.get(Docker.LABEL));
    }

    /// Whether it is, or is just about to be, running.
    boolean alive() {
        return ALIVE.contains(phase());
    }

    /// Whether it was made from this very spec.
    boolean isMadeFrom(ContainerSpec spec) {
        return spec.fingerprint().equals(labels().get(ContainerSpec.FINGERPRINT_LABEL));
    }

    ContainerState state() {
        var exit = raw.getState().getExitCodeLong();
        var restarts = raw.getRestartCount();
        return new ContainerState(
                name(),
                areOurs(labels()),
                phase(),
                health(),
                exit == null ? 0 : exit.intValue(),
                restarts == null ? 0 : restarts,
                address());
    }

    private Map<String, String> labels() {
        var labels = raw.getConfig().getLabels();
        return labels == null ? Map.of() : labels;
    }

    private String name() {
        return raw.getName().replaceFirst("^/", "");
    }

    private Phase phase() {
        return Phase.valueOf(String.valueOf(raw.getState().getStatus()).toUpperCase(Locale.ROOT));
    }

    private Health health() {
        var health = raw.getState().getHealth();
        return health == null ? Health.NONE : Health.valueOf(health.getStatus().toUpperCase(Locale.ROOT));
    }

    private String address() {
        return raw.getNetworkSettings().getNetworks().values().stream()
                .map(network -> network.getIpAddress() == null ? "" : network.getIpAddress())
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
    }
}
