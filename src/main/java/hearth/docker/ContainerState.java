package hearth.docker;

/// What a container looks like at one moment.
///
/// @param ours      whether it carries Hearth's label
/// @param phase     what it is doing
/// @param health    what its health check says
/// @param exit      the status its program ended with; 0 while it runs
/// @param restarts  how often the engine has restarted it
/// @param address   its IP address on Hearth's network, or an empty text
public record ContainerState(
        String name, boolean ours, Phase phase, Health health, int exit, int restarts, String address) {
    /// Docker's own words for `State.Status`.
    public enum Phase {
        CREATED,
        RUNNING,
        PAUSED,
        RESTARTING,
        REMOVING,
        EXITED,
        DEAD
    }

    /// Docker's own words for `State.Health.Status`.
    public enum Health {
        NONE,
        STARTING,
        HEALTHY,
        UNHEALTHY
    }
}
