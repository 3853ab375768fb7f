package hearth.fake;

import hearth.docker.ContainerSpec;
import hearth.docker.ContainerState.Health;

/// What a container of the [FakeDocker] does when it is started.
@FunctionalInterface
public interface Program {
    Life of(ContainerSpec spec);

    /// How it goes.
    sealed interface Life {
        /// It runs until it is stopped.
        record RunsOn(Health health, String prints) implements Life {}

        /// It ends by itself, at once.
        record Ends(int exit, String out, String err) implements Life {}

        /// The engine cannot start it, and says why.
        record CannotStart(String why) implements Life {}
    }

    /// Every container runs on, without a health check and without a word.
    Program RUNS_ON = _ -> new Life.RunsOn(Health.NONE, "");
}
