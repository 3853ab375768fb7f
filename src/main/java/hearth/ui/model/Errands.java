package hearth.ui.model;

import hearth.deploy.Consent;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.Errand;
import hearth.deploy.Event;
import hearth.failure.Failure;
import hearth.failure.LocalFailure;
import hearth.plan.Plan;
import hearth.ui.model.Background.Came;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One kind of errand on a server that runs, and how it stands; one at a time.
public final class Errands {
    private final Orders orders;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State(false, Optional.empty()));

    public Errands(Orders orders, Desk desk) {
        this.orders = orders;
        this.desk = desk;
    }

    /// How it stands.
    ///
    /// @param going  whether it is on its way
    /// @param failed why the last one failed
    public record State(boolean going, Optional<Failure> failed) {}

    /// Does it, then tells.
    public void run(Plan plan, Errand errand, Runnable done) {
        if (state.get().going()) return;
        state.set(new State(true, Optional.empty()));
        var request = orders.request(plan, Consent.NONE).toDo(errand);
        var pump = new Pump(desk.background(), events -> events.forEach(event -> heard(event, done)));
        desk.background().<Engine.Run>run(() -> desk.engine().start(request, Goal.ERRAND, pump::add), came -> {
            if (came instanceof Came.Not<Engine.Run>(var failure)) fail(failure);
        });
    }

    private void heard(Event event, Runnable done) {
        switch (event) {
            case Event.Failed(var _, var _, var failure) -> fail(failure);
            case Event.Blocked(var _, var _, var failure) -> fail(failure);
            case Event.Cancelled _ -> fail(new LocalFailure.Cancelled());
            case Event.Finished _ -> {
                state.set(new State(false, Optional.empty()));
                done.run();
            }
            default -> {}
        }
    }

    /// Something after it went wrong.
    public void fail(Failure failure) {
        state.set(new State(false, Optional.of(failure)));
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }
}
