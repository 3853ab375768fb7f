package hearth.ui.connect;

import hearth.failure.SshFailure;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.FailureCard;
import hearth.ui.control.Foot;
import hearth.ui.control.Foot.Press;
import hearth.ui.control.Foot.State;
import hearth.ui.control.Page;
import hearth.ui.control.Say;
import hearth.ui.control.Sheet;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The way to the server: where it is, how to get in, whether it is the right one, and what was found there.
public final class ConnectPage extends Page {
    private final ConnectModel model;
    private final Context context;
    private final LoginFields fields;
    private final TrustCard trust;
    private final VBox notice = Sheet.slot();
    private final Label countdown = Say.caption("");
    private final VBox asked = Sheet.slot();
    private final VBox found = Sheet.slot();
    private final Sheet sheet;

    public ConnectPage(ConnectModel model, Context context) {
        this.model = model;
        this.context = context;
        fields = new LoginFields(model, context, bond);
        trust = new TrustCard(model, context);
        sheet = new Sheet(
                context.say("connect.title"),
                context.say("connect.lead"),
                notice,
                Box.column(Gap.G12, fields.view()),
                asked,
                found);
        sheet.full();
        bond.with(model.reached(), this::show);
        bond.onChange(model.glance(), this::tellFound);
        bond.onChange(model.slow(), this::tellBelow);
        countdown.setMinWidth(Region.USE_PREF_SIZE);
        bond.with(
                model.offline().left(),
                seconds -> countdown.setText(context.say("connect.offline-next", "" + seconds)));
    }

    private void tellFound() {
        found.getChildren()
                .setAll(FactsCard.of(model.reached().get(), model.glance().get(), context));
        model.glance()
                .get()
                .filter(seen -> !seen.reached())
                .ifPresent(seen -> found.getChildren().add(new MirrorCard(model, context, bond).of(seen)));
    }

    private void show(Reached reached) {
        if (reached instanceof Reached.Offline) notice.getChildren().setAll(offline());
        else notice.getChildren().clear();
        asked.getChildren().setAll(question(reached).stream().toList());
        tellFound();
        tellBelow();
        fields.show(reached);
    }

    private Node offline() {
        var now = Buttons.compact(context.say("connect.offline-now"), model.offline()::look);
        now.setId("offline-now");
        var banner = Card.banner(
                Card.Kind.WARN, context.say("connect.offline"), context.say("connect.offline-about"), countdown, now);
        banner.setId("offline");
        return banner;
    }

    /// After a while: what is awaited, and a way out.
    private void tellBelow() {
        var reached = model.reached().get();
        var waits = reached instanceof Reached.Trying && model.slow().get();
        setFoot(new Foot(
                true,
                Optional.of(
                        waits
                                ? new Foot.Note(
                                        Foot.Tone.QUIET,
                                        context.say(
                                                "connect.awaited",
                                                model.form().address().text().get()))
                                : context.saved()),
                waits
                        ? Optional.of(Press.ready(context.say("connect.stop-waiting"), model::stopWaiting))
                        : Optional.empty(),
                Optional.of(press(reached))));
    }

    private Optional<Node> question(Reached reached) {
        return switch (reached) {
            case Reached.Nowhere _, Reached.Trying _, Reached.Offline _ -> Optional.empty();
            case Reached.Stranger(var seen) -> Optional.of(trust.stranger(seen));
            case Reached.Changed(var accepted, var seen) -> Optional.of(trust.changed(accepted, seen));
            case Reached.Inside(var _, var key) -> Optional.of(trust.trusted(key));
            case Reached.Refused(SshFailure.PassphraseNeeded _) -> Optional.empty();
            case Reached.Refused(var failure) -> Optional.of(FailureCard.of(failure, context));
        };
    }

    private Press press(Reached reached) {
        return switch (reached) {
            case Reached.Nowhere _, Reached.Refused _, Reached.Offline _ ->
                Press.ready(context.say("connect.press"), this::connect);
            case Reached.Trying _ -> new Press(context.say("connect.press-trying"), State.BUSY, () -> {});
            case Reached.Stranger _ -> Press.ready(context.say("connect.press-trust"), model::trust);
            case Reached.Changed _ -> new Press(context.say("connect.press"), State.WAITING, this::connect);
            case Reached.Inside _ -> Press.ready(context.say("window.next"), context.way()::next);
        };
    }

    private void connect() {
        model.form().judge().ifPresentOrElse(fields::focus, model::connect);
    }

    @Override
    public VBox body() {
        return sheet.view();
    }

    @Override
    public Optional<Node> first() {
        return fields.firstEmpty();
    }
}
