package hearth.ui.deploy;

import hearth.deploy.Consent;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.deploy.Step;
import hearth.deploy.step.Steps;
import hearth.failure.Failure;
import hearth.failure.SshFailure;
import hearth.plan.Plan;
import hearth.ui.model.Background.Came;
import hearth.ui.model.Background.Later;
import hearth.ui.model.Desk;
import hearth.ui.model.Engine;
import hearth.ui.model.Orders;
import hearth.ui.model.Pump;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A deployment on its way. When the connection drops, Hearth goes on by itself where it was, for two minutes; after
/// that, or where something else is wrong, somebody has to decide.
public final class DeployModel {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Orders orders;
    private final Desk desk;
    private final Supplier<Consent> agreed;
    private final ReadOnlyObjectWrapper<Course> course = new ReadOnlyObjectWrapper<>(new Course.Idle());
    private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>(Snapshot.NOTHING);
    private final ObservableList<Event> events = FXCollections.observableArrayList();
    private Progress progress = new Progress(List.of(), 0);
    private Instant begun = Instant.EPOCH;
    private Instant lost = Instant.MAX;
    private Duration pause = FIRST_PAUSE;
    private Engine.@Nullable Run run;
    private @Nullable Later again;
    private boolean stopping;
    private int number;

    /// @param agreed what the person has said yes to before
    public DeployModel(Orders orders, Desk desk, Supplier<Consent> agreed) {
        this.agreed = agreed;
        this.orders = orders;
        this.desk = desk;
    }

    /// What there is to see at one moment.
    ///
    /// @param share how much of the whole is done, from 0 to 1
    public record Snapshot(List<StepLine> steps, List<Event.Pulled> pulls, List<Event.Proved> proofs, double share) {
        static final Snapshot NOTHING = new Snapshot(List.of(), List.of(), List.of(), 0);
    }

    /// Begins, or goes on where it stopped: both are the same.
    public void start() {
        start(false);
    }

    /// The same, and takes over a lock that somebody else has left.
    public void takeOver() {
        start(true);
    }

    private void start(boolean takeLock) {
        if (course.get().going()) return;
        begun = desk.clock().instant();
        lost = Instant.MAX;
        pause = FIRST_PAUSE;
        stopping = false;
        go(takeLock);
    }

    private void go(boolean takeLock) {
        var plan = orders.plan();
        if (plan.isEmpty()) return;
        var mine = ++number;
        progress = new Progress(ids(plan.get()), progress.share());
        publish();
        if (!(course.get() instanceof Course.Reconnecting)) course.set(new Course.Going());
        var pump = new Pump(desk.background(), heard -> {
            if (mine == number) heard(heard);
        });
        var said = agreed.get();
        var request = orders.request(plan.get(), new Consent(takeLock, said.edits(), said.fixes()));
        desk.background().<Engine.Run>run(() -> desk.engine().start(request, Goal.DEPLOY, pump::add), came -> {
            switch (came) {
                case Came.Of<Engine.Run>(var there) -> {
                    run = there;
                    if (stopping) cancel(there);
                }
                case Came.Not<Engine.Run>(var failure) -> failed("", failure);
            }
        });
    }

    private static List<String> ids(Plan plan) {
        return Steps.forPlan(plan).stream().map(Step::id).toList();
    }

    private void heard(List<Event> several) {
        events.addAll(several);
        several.forEach(progress::heard);
        publish();
        for (var event : several) {
            switch (event) {
                case Event.Connected _ -> connected();
                case Event.Failed(var _, var where, var failure) -> failed(where, failure);
                case Event.Blocked(var _, var where, var failure) -> course.set(new Course.Failed(where, failure));
                case Event.Cancelled _ -> course.set(new Course.Stopped());
                case Event.Finished end -> course.set(new Course.Finished(end));
                default -> {}
            }
        }
    }

    private void connected() {
        lost = Instant.MAX;
        pause = FIRST_PAUSE;
        if (course.get() instanceof Course.Reconnecting) course.set(new Course.Going());
    }

    private void failed(String where, Failure failure) {
        var now = desk.clock().instant();
        if (stopping) {
            course.set(new Course.Stopped());
        } else if (passes(failure) && begunToWork()) {
            if (lost.equals(Instant.MAX)) lost = now;
            if (Duration.between(lost, now).compareTo(PATIENCE) < 0) tryAgain(failure);
            else course.set(new Course.Failed(where, failure));
        } else {
            course.set(new Course.Failed(where, failure));
        }
    }

    private void tryAgain(Failure failure) {
        course.set(new Course.Reconnecting(failure));
        again = desk.background().later(pause, () -> go(false));
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    /// Trouble on the way that may be over in a moment.
    private static boolean passes(Failure failure) {
        return failure instanceof SshFailure.ConnectionLost
                || failure instanceof SshFailure.ConnectionRefused
                || failure instanceof SshFailure.NoAnswer
                || failure instanceof SshFailure.NoRoute
                || failure instanceof SshFailure.UnknownAddress
                || failure instanceof SshFailure.NotSsh;
    }

    /// Whether this deployment was ever connected: a server that was never reached is no matter of patience.
    private boolean begunToWork() {
        return events.stream()
                .anyMatch(
                        event -> event instanceof Event.Connected && !event.at().isBefore(begun));
    }

    /// Stops, within two seconds. What was done stays.
    public void stop() {
        if (!course.get().going()) return;
        stopping = true;
        var waiting = again;
        var going = run;
        if (course.get() instanceof Course.Reconnecting && waiting != null) {
            waiting.callOff();
            number++;
            course.set(new Course.Stopped());
        } else {
            course.set(new Course.Stopping());
            if (going != null) cancel(going);
        }
    }

    private void cancel(Engine.Run going) {
        desk.background()
                .run(
                        () -> {
                            going.cancel();
                            return true;
                        },
                        _ -> {});
    }

    private void publish() {
        snapshot.set(new Snapshot(progress.lines(), progress.pulls(), progress.proofs(), progress.share()));
    }

    /// How it stands.
    public ReadOnlyObjectProperty<Course> course() {
        return course.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Snapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /// Everything that has happened, oldest first.
    public ObservableList<Event> events() {
        return events;
    }

    /// What the chat server is called.
    public String serverName() {
        return orders.plan().map(plan -> plan.serverName().toString()).orElse("");
    }

    /// When somebody pressed the button.
    public Instant begun() {
        return begun;
    }
}
