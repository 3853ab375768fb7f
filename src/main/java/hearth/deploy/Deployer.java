package hearth.deploy;

import java.util.function.Consumer;

/// Starts deployments. Each runs on a thread of its own; what happens is told to a listener, on that thread.
public final class Deployer {
    private final Tools tools;

    public Deployer(Tools tools) {
        this.tools = tools;
    }

    /// What is to be done with the server.
    public enum Goal {
        /// Look, and say what stands in the way.
        CHECK,
        /// Look, and say what would change.
        REVIEW,
        /// Make it so.
        DEPLOY,
        /// See whether it works, and change nothing.
        PROVE,
        /// Do what the request names beside the plan.
        ERRAND
    }

    /// How it ended.
    public enum Outcome {
        DONE,
        FAILED,
        BLOCKED,
        CANCELLED
    }

    /// Begins. Nothing on the server changes before every check and every step has been held against it.
    public Deployment start(Request request, Goal goal, Consumer<Event> listener) {
        var deployment = new Deployment(tools, request, goal, new Events(tools.clock(), listener));
        deployment.begin();
        return deployment;
    }
}
