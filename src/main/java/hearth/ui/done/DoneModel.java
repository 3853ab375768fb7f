package hearth.ui.done;

import hearth.deploy.Consent;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.failure.Failure;
import hearth.plan.Plan;
import hearth.ui.model.Background.Came;
import hearth.ui.model.Desk;
import hearth.ui.model.Engine;
import hearth.ui.model.Orders;
import hearth.ui.model.Pump;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// What comes after: what was proven, and the way into Element. Element Web cannot be told a server by its address (its
/// makers refuse it, because a link could then lead people astray), so the name goes onto the clipboard.
public final class DoneModel {
    private static final String ELEMENT = "https://app.element.io/#/login?defaultUsername=";
    private static final String PHONE = "https://mobile.element.io/element/?account_provider=";

    private final Orders orders;
    private final Desk desk;
    private final InvitationModel invitation;
    private final RecoveryModel recovery;
    private boolean fresh;
    private final BooleanProperty copied = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Tests> tests =
            new ReadOnlyObjectWrapper<>(new Tests(false, List.of(), Optional.empty()));

    public DoneModel(Orders orders, Desk desk) {
        this.orders = orders;
        this.desk = desk;
        this.invitation = new InvitationModel(orders, desk);
        this.recovery = new RecoveryModel(orders, desk);
    }

    /// The tests.
    ///
    /// @param passed the ids of the probes that passed, in order
    /// @param failed the first that did not, if any
    public record Tests(boolean going, List<String> passed, Optional<Failure> failed) {}

    /// What the deployment has proven.
    public void proven(List<Event.Proved> proofs) {
        fresh = true;
        tests.set(new Tests(false, proofs.stream().map(Event.Proved::probe).toList(), Optional.empty()));
    }

    /// Uses the server once more as an app would.
    public void lookAgain() {
        var plan = orders.plan();
        if (plan.isEmpty() || tests.get().going()) return;
        tests.set(new Tests(true, List.of(), Optional.empty()));
        var pump = new Pump(desk.background(), events -> events.forEach(this::heard));
        var request = orders.request(plan.get(), Consent.NONE);
        desk.background().<Engine.Run>run(() -> desk.engine().start(request, Goal.PROVE, pump::add), came -> {
            if (came instanceof Came.Not<Engine.Run>(var failure)) failed(failure);
        });
    }

    private void heard(Event event) {
        switch (event) {
            case Event.Proved(var _, var probe, var _) -> {
                var more = new ArrayList<>(tests.get().passed());
                more.add(probe);
                tests.set(new Tests(true, List.copyOf(more), Optional.empty()));
            }
            case Event.Failed(var _, var _, var failure) -> failed(failure);
            case Event.Blocked(var _, var _, var failure) -> failed(failure);
            case Event.Finished _, Event.Cancelled _ ->
                tests.set(new Tests(false, tests.get().passed(), Optional.empty()));
            default -> {}
        }
    }

    private void failed(Failure failure) {
        tests.set(new Tests(false, tests.get().passed(), Optional.of(failure)));
    }

    /// Opens Element's page for signing in, with the user name filled in, and puts the server's name on the
    /// clipboard.
    public void openElement() {
        orders.plan().ifPresent(plan -> {
            desk.outside().copy(plan.serverName().toString());
            copied.set(true);
            desk.outside().open(elementPage(plan));
        });
    }

    /// Where Element asks for a password.
    static URI elementPage(Plan plan) {
        return URI.create(ELEMENT + encoded(plan.administratorId()));
    }

    /// What a phone's camera reads: Element X opens with server and user name filled in. No secret is in it.
    static URI phonePage(Plan plan) {
        return URI.create(PHONE + encoded(plan.serverName().toString()) + "&login_hint="
                + encoded("mxid:" + plan.administratorId()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Whether a server was just set up, and what it cannot be made again without is not saved yet.
    public boolean unsaved() {
        return fresh && recovery.saved().get().isEmpty();
    }

    public InvitationModel invitation() {
        return invitation;
    }

    public RecoveryModel recovery() {
        return recovery;
    }

    public Optional<Plan> plan() {
        return orders.plan();
    }

    /// Whether the server's name lies on the clipboard.
    public BooleanProperty copied() {
        return copied;
    }

    public ReadOnlyObjectProperty<Tests> tests() {
        return tests.getReadOnlyProperty();
    }
}
