package hearth.ui.review;

import hearth.deploy.Change;
import hearth.deploy.Consent;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.EditsWish;
import hearth.deploy.Event;
import hearth.deploy.Finding;
import hearth.deploy.Fix;
import hearth.deploy.ServerFiles;
import hearth.deploy.check.Check;
import hearth.deploy.check.Checks;
import hearth.failure.Failure;
import hearth.failure.ServerFailure;
import hearth.files.ServerFile;
import hearth.files.SynapseFolder;
import hearth.plan.Plan;
import hearth.plan.PlanProblem;
import hearth.plan.ReadPlan;
import hearth.secret.ServerSecrets;
import hearth.ui.model.Background.Came;
import hearth.ui.model.Desk;
import hearth.ui.model.Engine;
import hearth.ui.model.Orders;
import hearth.ui.model.Pump;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The checks and the findings of all steps: what stands in the way, and exactly what would change.
public final class ReviewModel {
    /// A result older than this is found anew before anything is built on it.
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Orders orders;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Round> round = new ReadOnlyObjectWrapper<>(Round.NOTHING);
    private @Nullable Plan seen;
    private Instant ended = Instant.EPOCH;
    private Engine.@Nullable Run run;
    private int number;

    public ReviewModel(Orders orders, Desk desk) {
        this.orders = orders;
        this.desk = desk;
    }

    /// Somebody comes to the page: what was found before holds while it is fresh and nothing was answered
    /// otherwise.
    public void begin() {
        if (round.get().going() && orders.plan().equals(Optional.ofNullable(seen))) return;
        if (!fresh()) look();
    }

    /// Whether what was found still holds.
    public boolean fresh() {
        var age = Duration.between(ended, desk.clock().instant());
        return orders.plan().equals(Optional.ofNullable(seen)) && age.compareTo(FRESH) < 0;
    }

    /// Whether anything may begin now.
    public boolean ready() {
        var now = round.get();
        return !now.going() && now.failure().isEmpty() && now.toFix() == 0 && seen != null;
    }

    /// Looks at everything.
    public void look() {
        look(Consent.NONE);
    }

    /// Looks once more, now that the person has said what becomes of files that somebody edited on the server.
    public void decide(EditsWish wish) {
        look(Consent.NONE.with(wish));
    }

    private void look(Consent consent) {
        stop();
        var mine = ++number;
        var plan = orders.plan();
        if (plan.isEmpty()) return;
        seen = plan.get();
        var lines = Checks.forPlan(plan.get()).stream()
                .map(Check::id)
                .map(id -> new CheckLine(id, Optional.empty()))
                .toList();
        round.set(Round.begun(lines, consent));
        var pump = new Pump(desk.background(), events -> {
            if (mine == number) heard(events);
        });
        var request = orders.request(plan.get(), consent);
        desk.background().<Engine.Run>run(() -> desk.engine().start(request, Goal.REVIEW, pump::add), came -> {
            switch (came) {
                case Came.Of<Engine.Run>(var begun) -> {
                    if (mine == number && round.get().going()) run = begun; // else it is over already
                }
                case Came.Not<Engine.Run>(var failure) -> round.set(ended(round.get(), Optional.of(failure)));
            }
        });
    }

    /// Nobody waits for it any more.
    public void stop() {
        var going = run;
        run = null;
        number++;
        if (going != null)
            desk.background()
                    .run(
                            () -> {
                                going.cancel();
                                return true;
                            },
                            _ -> {});
        if (round.get().going()) round.set(ended(round.get(), Optional.empty()));
        ended = Instant.EPOCH;
    }

    /// Shows at once all that has come together: the page is made anew each time.
    private void heard(List<Event> several) {
        var now = round.get();
        for (var event : several) now = heard(now, event);
        round.set(now);
    }

    private Round heard(Round now, Event event) {
        return switch (event) {
            case Event.Checked(var _, var id, var verdict) -> now.with(new CheckLine(id, Optional.of(verdict)));
            case Event.Found(var _, var _, Finding.ToDo(var changes)) -> now.changing(changes);
            case Event.Found(var _, var step, Finding.Blocked(var failure)) ->
                now.blocked(new Round.Blocking(step, failure));
            case Event.Failed(var _, var _, var failure) -> ended(now, Optional.of(failure));
            case Event.Finished _, Event.Blocked _, Event.Cancelled _ -> ended(now, Optional.empty());
            default -> now;
        };
    }

    /// Lets Hearth put this right, in setting up and not before.
    public void allow(Fix.Kind kind) {
        var all = EnumSet.of(kind);
        all.addAll(allowed());
        round.set(round.get().allowing(all));
    }

    /// Takes that back.
    public void forbid(Fix.Kind kind) {
        var left = EnumSet.noneOf(Fix.Kind.class);
        left.addAll(allowed());
        left.remove(kind);
        round.set(round.get().allowing(left));
    }

    /// What Hearth may put right.
    public Set<Fix.Kind> allowed() {
        return consent().fixes();
    }

    /// Everything that the person has said yes to here.
    public Consent consent() {
        return round.get().consent();
    }

    private Round ended(Round now, Optional<Failure> failure) {
        ended = failure.isPresent() ? Instant.EPOCH : desk.clock().instant();
        run = null;
        return now.over(failure);
    }

    /// What is wrong with the answers themselves.
    public Optional<List<PlanProblem>> refused() {
        return orders.read() instanceof ReadPlan.Bad(var problems) ? Optional.of(problems) : Optional.empty();
    }

    /// Every file that Hearth would write, secrets as dots.
    public List<ServerFile> files() {
        var plan = orders.plan();
        if (plan.isEmpty()) return List.of();
        var files = new ArrayList<ServerFile>();
        files.addAll(ServerFiles.synapse(plan.get(), ServerSecrets.masked(), SynapseFolder.IN_CONTAINER));
        files.addAll(ServerFiles.frontDoor(plan.get()));
        files.addAll(ServerFiles.about(plan.get()));
        return files;
    }

    /// What somebody has edited on the server, as differences: lines with `-` are Hearth's, lines with `+` are
    /// there.
    List<String> edits() {
        return round.get().inTheWay().stream()
                .flatMap(blocking -> blocking.failure() instanceof ServerFailure.FileEdited(var _, var diff)
                        ? diff.stream()
                        : Stream.<String>empty())
                .toList();
    }

    /// What was found.
    public ReadOnlyObjectProperty<Round> round() {
        return round.getReadOnlyProperty();
    }

    /// The changes of one kind.
    static List<String> which(List<Change> changes, Change.Kind... kinds) {
        var wanted = List.of(kinds);
        return changes.stream()
                .filter(change -> wanted.contains(change.kind()))
                .map(Change::what)
                .toList();
    }
}
