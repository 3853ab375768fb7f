package hearth.ui;

import hearth.deploy.Access;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.deploy.Request;
import hearth.failure.FailureException;
import hearth.plan.HostName;
import hearth.plan.Resolver;
import hearth.plan.SshTarget;
import hearth.ui.model.Engine;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An engine that is made when somebody needs it: the first picture of the window does not wait for it.
final class DeferredEngine implements Engine {
    private final Window.Workshop workshop;
    private @Nullable Engine made;

    DeferredEngine(Window.Workshop workshop) {
        this.workshop = workshop;
    }

    private synchronized Engine engine() throws FailureException {
        if (made == null) made = workshop.engine();
        return made;
    }

    @Override
    public Guest visit(SshTarget target, Access access) throws FailureException {
        return engine().visit(target, access);
    }

    @Override
    public List<String> addressesOf(HostName name, Optional<Resolver> resolver) throws FailureException {
        return engine().addressesOf(name, resolver);
    }

    @Override
    public Run start(Request request, Goal goal, Consumer<Event> listener) throws FailureException {
        return engine().start(request, goal, listener);
    }
}
