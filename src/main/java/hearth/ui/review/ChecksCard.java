package hearth.ui.review;

import hearth.deploy.EditsWish;
import hearth.deploy.Fix;
import hearth.deploy.Verdict;
import hearth.failure.Failure;
import hearth.failure.ServerFailure;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Icon;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Icon.Tone;
import hearth.ui.control.Say;
import hearth.ui.control.Spinner;
import hearth.ui.control.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The checks: what has to be fixed first, then what is worth knowing, then what is well.
///
/// @param showEdits shows what somebody edited on the server
record ChecksCard(ReviewModel model, Runnable showEdits, Context context) {
    private static final double NAME_WIDTH = 130;
    /// How many rows fit, how many there are at least, and how many of them one with a reason takes the place of.
    private static final int MOST = 11;

    private static final int LEAST = 4;
    private static final int TALL = 4;

    VBox of(Round round) {
        var card = Card.flush(Card.head(context.say("checks.title"), Say.caption(counted(round))), Card.line());
        for (var blocking : round.inTheWay()) {
            card.getChildren()
                    .add(trouble(
                            context.speech().names().step(blocking.step()),
                            blocking.failure(),
                            true,
                            Optional.empty()));
            card.getChildren().add(Card.line());
        }
        var know = new ArrayList<Node>();
        var rest = new ArrayList<Node>();
        for (var line : round.checks()) {
            var name = context.speech().names().check(line.id());
            switch (line.verdict().orElse(null)) {
                case Verdict.Fail(var failure, var fix) -> add(card, trouble(name, failure, true, fix));
                case Verdict.Warn(var failure, var fix) -> know.add(trouble(name, failure, false, fix));
                case Verdict.NotKnown unknown ->
                    rest.add(row(
                            Icon.TO_COME.at(Size.S16, Tone.SUBTLE),
                            name,
                            context.speech().events().of(unknown),
                            "checks.is-not-known"));
                case Verdict.Pass(var seen) ->
                    rest.add(row(Icon.DONE.at(Size.S16, Tone.OK), name, seen, "checks.is-passed"));
                case null ->
                    rest.add(
                            round.going()
                                    ? row(new Spinner(), name, context.say("checks.looking"), "checks.is-looking")
                                    : row(Icon.TO_COME.at(Size.S16, Tone.SUBTLE), name, "", "checks.is-waiting"));
            }
        }
        card.getChildren().addAll(know);
        fold(card, rest, Math.max(LEAST, MOST - TALL * (know.size() + round.toFix())));
        card.getChildren().add(Box.styled(new HBox(), Style.END));
        card.setId("checks");
        return card;
    }

    /// What is well needs no room: the rest of it is one click away.
    private void fold(VBox card, List<Node> rows, int room) {
        if (rows.size() <= room) {
            card.getChildren().addAll(rows);
            return;
        }
        card.getChildren().addAll(rows.subList(0, room - 1));
        var more = Card.row(Style.CHECK);
        more.getChildren().add(Buttons.link(context.say("checks.more", "" + (rows.size() - room + 1)), () -> {
            var at = card.getChildren().indexOf(more);
            card.getChildren().remove(more);
            card.getChildren().addAll(at, rows.subList(room - 1, rows.size()));
        }));
        card.getChildren().add(more);
    }

    private static void add(VBox card, Node row) {
        card.getChildren().addAll(row, Card.line());
    }

    private String counted(Round round) {
        var parts = new ArrayList<String>();
        if (round.passed() > 0) parts.add(context.say("checks.passed", "" + round.passed()));
        if (round.toKnow() > 0) parts.add(context.say("checks.to-know", "" + round.toKnow()));
        if (round.toFix() > 0) parts.add(context.say("checks.to-fix", "" + round.toFix()));
        return String.join(" · ", parts);
    }

    private HBox row(Node sign, String name, String seen, String state) {
        var label = Say.strong(name);
        label.setMinWidth(NAME_WIDTH);
        label.setPrefWidth(NAME_WIDTH);
        var row = Card.row(Style.CHECK, sign, label, Box.grow(Say.address(seen, Style.MUTED, Style.SMALL)));
        return spoken(row, List.of(context.say(state), name, seen));
    }

    private HBox trouble(String name, Failure failure, boolean stops, Optional<Fix> fix) {
        var words = context.speech().failures().of(failure);
        var agreed = fix.filter(one -> model.allowed().contains(one.kind())).isPresent();
        var red = stops && !agreed;
        var sign = red ? Icon.FORBIDDEN.at(Size.S16, Tone.BAD) : Icon.ALERT.at(Size.S16, Tone.WARN);
        var text = Box.column(Gap.G4, Say.strong(words.what()), Say.small(red ? words.now() : words.why()));
        fix.ifPresent(one -> text.getChildren().add(agreed ? takeBack(one) : offer(one)));
        if (failure instanceof ServerFailure.FileEdited) text.getChildren().add(decide());
        var row = Card.row(red ? Style.FIX : Style.KNOW, sign, Box.grow(text));
        return spoken(
                row,
                List.of(context.say(red ? "checks.is-to-fix" : "checks.is-to-know"), name, words.what(), words.now()));
    }

    /// What Hearth can do about it; pressing it only adds to what will change.
    private Node offer(Fix fix) {
        var button = Buttons.compact(context.speech().events().of(fix), () -> model.allow(fix.kind()));
        button.setId("fix-" + fix.kind().id());
        return button;
    }

    /// What becomes of files that somebody edited on the server. Whoever presses neither has changed nothing.
    private Node decide() {
        var keep = Buttons.compact(context.say("checks.edits-keep"), () -> model.decide(EditsWish.KEEP));
        keep.setId("edits-keep");
        var replace = Buttons.compact(context.say("checks.edits-replace"), () -> model.decide(EditsWish.REPLACE));
        replace.setId("edits-replace");
        var see = Buttons.link(context.say("checks.edits-see"), showEdits);
        see.setId("edits-see");
        return Box.styled(new FlowPane(keep, replace, see), Style.CHIPS);
    }

    private Node takeBack(Fix fix) {
        var back = Buttons.link(context.say("checks.forbid"), () -> model.forbid(fix.kind()));
        back.setId("forbid-" + fix.kind().id());
        return Box.row(Gap.G8, Say.small(context.say("checks.allowed")), back);
    }

    /// One node that reads as a sentence.
    private static HBox spoken(HBox row, List<String> parts) {
        row.setFocusTraversable(true);
        row.setAccessibleText(
                String.join(". ", parts.stream().filter(part -> !part.isEmpty()).toList()));
        return row;
    }
}
