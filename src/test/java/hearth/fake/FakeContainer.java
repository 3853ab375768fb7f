package hearth.fake;

import hearth.docker.ContainerSpec;
import hearth.docker.ContainerState;
import hearth.docker.ContainerState.Health;
import hearth.docker.ContainerState.Phase;
import hearth.docker.Ended;
import java.util.Optional;

/// A container of the [FakeDocker].
final class FakeContainer {
    private final Optional<ContainerSpec> spec;
    private final Program program;
    private Phase phase = Phase.CREATED;
    private Health health = Health.NONE;
    private int exit;
    private int restarts;
    private String out = "";
    private String err = "";

    private FakeContainer(Optional<ContainerSpec> spec, Program program) {
        this.spec = spec;
        this.program = program;
    }

    static FakeContainer of(ContainerSpec spec, Program program) {
        return new FakeContainer(Optional.of(spec), program);
    }

    /// One that somebody else made, and that runs.
    static FakeContainer foreign() {
        var foreign = new FakeContainer(Optional.empty(), Program.RUNS_ON);
        foreign.phase = Phase.RUNNING;
        return foreign;
    }

    boolean ours() {
        return spec.isPresent();
    }

    Optional<ContainerSpec> spec() {
        return spec;
    }

    boolean alive() {
        return phase == Phase.RUNNING || phase == Phase.RESTARTING;
    }

    /// Runs its program.
    ///
    /// @return why it cannot be started, or empty
    Optional<String> start() {
        var made = spec.orElseThrow();
        switch (program.of(made)) {
            case Program.Life.RunsOn(var seen, var prints) -> {
                phase = Phase.RUNNING;
                health = seen;
                out += prints;
            }
            case Program.Life.Ends(var status, var said, var complained) -> {
                phase = made.keep() ? Phase.RESTARTING : Phase.EXITED;
                restarts += made.keep() ? 1 : 0;
                exit = status;
                out += said;
                err += complained;
            }
            case Program.Life.CannotStart(var why) -> {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    void stop() {
        if (alive()) phase = Phase.EXITED;
    }

    Ended ended(String name) {
        return new Ended(name, exit, out, err);
    }

    String printed() {
        return out + err;
    }

    ContainerState state(String name) {
        var address = alive() && !spec.map(ContainerSpec::network).orElse("").isEmpty() ? "172.18.0.2" : "";
        return new ContainerState(name, ours(), phase, health, exit, restarts, address);
    }
}
