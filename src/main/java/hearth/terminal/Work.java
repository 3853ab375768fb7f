package hearth.terminal;

import hearth.deploy.Deployer;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Deployment;
import hearth.deploy.Event;
import hearth.deploy.Request;
import java.util.function.Consumer;

/// What the terminal asks for; a [Deployer] in the program, a script of events in tests.
public interface Work {
    /// Begins; what happens is told to the listener.
    Run start(Request request, Goal goal, Consumer<Event> listener);

    /// Work on its way.
    interface Run {
        /// Waits for the end.
        Outcome await();

        /// Stops it within two seconds.
        void cancel();
    }

    /// The real work.
    static Work of(Deployer deployer) {
        return (request, goal, listener) -> running(deployer.start(request, goal, listener));
    }

    private static Run running(Deployment deployment) {
        return new Run() {
            @Override
            public Outcome await() {
                return deployment.await();
            }

            @Override
            public void cancel() {
                deployment.cancel();
            }
        };
    }
}
