package hearth.ui.deploy;

import hearth.failure.Failure;
import hearth.failure.SshFailure;
import hearth.failure.SynapseFailure;
import hearth.failure.WebFailure;
import hearth.text.Remedy;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.FailureCard;
import hearth.ui.control.Field;
import hearth.ui.control.Foot;
import hearth.ui.control.Foot.Note;
import hearth.ui.control.Foot.Press;
import hearth.ui.control.Foot.State;
import hearth.ui.control.Foot.Tone;
import hearth.ui.control.Page;
import hearth.ui.control.Say;
import hearth.ui.control.Sheet;
import hearth.ui.control.Style;
import hearth.ui.model.Station;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// The deployment on its way.
public final class DeployPage extends Page {
    private final DeployModel model;
    private final Runnable askToStop;
    private final Context context;
    private final Label where = Say.strong("");
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox trouble = Sheet.slot();
    private final StepList steps;
    private final Sheet sheet;

    /// @param askToStop asks whether to stop, and stops
    public DeployPage(DeployModel model, Runnable askToStop, Context context) {
        this.model = model;
        this.askToStop = askToStop;
        this.context = context;
        this.steps = new StepList(context);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(context.say("deploy.progress"));
        where.setId("where");
        sheet = new Sheet(
                "",
                "",
                Box.column(Gap.G8, where, bar),
                trouble,
                steps.view(),
                new Details(model.events(), context, bond).view());
        sheet.full();
        bond.with(model.course(), this::stand);
        bond.with(model.snapshot(), _ -> move());
        bond.onChange(model.course(), this::move);
    }

    private void move() {
        var seen = model.snapshot().get();
        bar.setProgress(seen.share());
        steps.show(model.course().get(), seen);
        var all = seen.steps().size();
        var over = (int) seen.steps().stream().filter(StepLine::over).count();
        where.setText(
                model.course().get() instanceof Course.Failed || model.course().get() instanceof Course.Stopped
                        ? context.say("deploy.stopped-at", "" + Math.min(all, over + 1), "" + all)
                        : context.say("deploy.step-of", "" + Math.min(all, over + 1), "" + all));
    }

    private void stand(Course course) {
        var name = model.serverName();
        var stopped = course instanceof Course.Failed || course instanceof Course.Stopped;
        Field.toggle(bar, Style.STOPPED, stopped);
        Field.toggle(bar, Style.DONE, course instanceof Course.Finished);
        trouble.getChildren().setAll(trouble(course).stream().toList());
        switch (course) {
            case Course.Failed _ -> sheet.say(context.say("deploy.failed"), context.say("deploy.failed-lead"));
            case Course.Stopped _ -> sheet.say(context.say("deploy.stopped"), context.say("deploy.stopped-lead"));
            case Course.Finished _ ->
                sheet.say(context.say("deploy.finished", name), context.say("deploy.finished-lead"));
            default -> sheet.say(context.say("deploy.title", name), context.say("deploy.lead"));
        }
        setFoot(foot(course));
    }

    private Optional<Node> trouble(Course course) {
        return switch (course) {
            case Course.Failed(var _, var failure) -> Optional.of(FailureCard.of(failure, context));
            case Course.Reconnecting(var failure) ->
                Optional.of(Card.banner(
                        Card.Kind.NOTICE,
                        context.say("deploy.reconnecting"),
                        context.speech().failures().of(failure).what()));
            default -> Optional.empty();
        };
    }

    private Foot foot(Course course) {
        return switch (course) {
            case Course.Idle _, Course.Going _, Course.Reconnecting _ ->
                at(
                        Tone.QUIET,
                        "deploy.keep-open",
                        Optional.empty(),
                        new Press(context.say("deploy.stop"), State.SECONDARY, askToStop));
            case Course.Stopping _ ->
                at(
                        Tone.QUIET,
                        "deploy.keep-open",
                        Optional.empty(),
                        new Press(context.say("deploy.stopping"), State.BUSY, () -> {}));
            case Course.Stopped _ ->
                at(
                        Tone.QUIET,
                        "deploy.may-close",
                        Optional.of(change(Station.REVIEW)),
                        Press.ready(context.say("deploy.go-on"), model::start));
            case Course.Failed(var _, var failure) ->
                at(Tone.QUIET, "deploy.may-close", Optional.of(change(owner(failure))), remedy(failure));
            case Course.Finished _ ->
                at(
                        Tone.QUIET,
                        "deploy.finished-note",
                        Optional.empty(),
                        Press.ready(context.say("window.next"), context.way()::next));
        };
    }

    private Foot at(Tone tone, String note, Optional<Press> quiet, Press press) {
        return new Foot(false, Optional.of(new Note(tone, context.say(note))), quiet, Optional.of(press));
    }

    private Press change(Station owner) {
        return Press.ready(context.say("deploy.change"), () -> context.way().go(owner));
    }

    private Press remedy(Failure failure) {
        var remedy = context.speech().failures().of(failure).remedy();
        return remedy == Remedy.TAKE_LOCK
                ? Press.ready(context.say("deploy.take-over"), model::takeOver)
                : Press.ready(context.say("deploy.again"), model::start);
    }

    /// The page on which the cause was answered.
    static Station owner(Failure failure) {
        return switch (failure) {
            case SshFailure _ -> Station.CONNECT;
            case SynapseFailure.AdministratorPasswordNeeded _, SynapseFailure.AdministratorPasswordWrong _ ->
                Station.ADMINISTRATOR;
            case WebFailure _ -> Station.ADDRESS;
            default -> Station.REVIEW;
        };
    }

    @Override
    public VBox body() {
        return sheet.view();
    }
}
