package hearth.ui.model;

import hearth.deploy.Access;
import hearth.deploy.Adoption;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Event;
import hearth.deploy.Facts;
import hearth.deploy.Request;
import hearth.deploy.sight.Glance;
import hearth.failure.FailureException;
import hearth.plan.Fingerprint;
import hearth.plan.HostName;
import hearth.plan.Resolver;
import hearth.plan.SshTarget;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the wizard asks for; the deployer in the program, a script in tests. Whatever takes its time is called in the
/// background.
public interface Engine {
    /// Goes to a server and looks at it, without changing anything.
    Guest visit(SshTarget target, Access access) throws FailureException;

    /// The addresses that this computer finds under a name.
    List<String> addressesOf(HostName name, Optional<Resolver> resolver) throws FailureException;

    /// Begins; what happens is told to the listener, on a thread of its own.
    Run start(Request request, Goal goal, Consumer<Event> listener) throws FailureException;

    /// Somebody who is at a server and may look around.
    interface Guest extends AutoCloseable {
        Facts facts();

        Fingerprint hostKey();

        /// The addresses that the server finds under a name.
        List<String> addressesOf(HostName name) throws FailureException;

        /// What is worth telling of the server at first sight.
        ///
        /// @param mirror from where images are to come in place of Docker Hub
        Glance glance(Optional<URI> mirror) throws FailureException;

        /// What an earlier deployment has written down.
        Adoption adoption() throws FailureException;

        @Override
        void close();
    }

    /// Work on its way.
    interface Run {
        /// Waits for the end.
        Outcome await();

        /// Stops it within two seconds.
        void cancel();
    }
}
