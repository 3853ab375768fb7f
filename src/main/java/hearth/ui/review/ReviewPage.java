package hearth.ui.review;

import hearth.ui.control.Beside;
import hearth.ui.control.Box;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.FailureCard;
import hearth.ui.control.FilePanel;
import hearth.ui.control.FileText;
import hearth.ui.control.Foot;
import hearth.ui.control.Foot.Press;
import hearth.ui.control.Foot.State;
import hearth.ui.control.Page;
import hearth.ui.control.Sheet;
import hearth.ui.control.Style;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The checks beside what will change. Nothing on the server has changed before this page's button.
public final class ReviewPage extends Page {
    private static final double CHECKS_SHARE = 374;
    private static final double CHANGES_SHARE = 296;
    private static final double LEAST = 640;

    private final ReviewModel model;
    private final Runnable begin;
    private final Context context;
    private final Beside cards = new Beside(LEAST);
    private final VBox trouble = Sheet.slot();
    private final Sheet sheet;

    /// @param begin what the button is for
    public ReviewPage(ReviewModel model, Runnable begin, Context context) {
        this.model = model;
        this.begin = begin;
        this.context = context;
        sheet = new Sheet(context.say("review.title"), context.say("review.lead"), trouble, cards);
        bond.with(model.round(), this::show);
        model.begin();
    }

    private void show(Round round) {
        trouble.getChildren()
                .setAll(round
                        .failure()
                        .<Node>map(failure -> FailureCard.of(failure, context))
                        .or(() -> model.refused()
                                .map(problems -> Card.problems(context.say("review.incomplete"), problems, context)))
                        .stream()
                        .toList());
        var checks = new ChecksCard(model, this::showEdits, context).of(round);
        var changes = new ChangesCard(context, this::showFiles).of(round);
        checks.setPrefWidth(CHECKS_SHARE);
        changes.setPrefWidth(CHANGES_SHARE);
        cards.show(Box.grow(checks), changes);
        setFoot(new Foot(true, note(round), Optional.of(again(round)), Optional.of(press(round))));
    }

    private Optional<Foot.Note> note(Round round) {
        return round.toFix() == 0
                ? Optional.empty()
                : Optional.of(new Foot.Note(
                        Foot.Tone.BAD,
                        round.toFix() == 1
                                ? context.say("review.fix-one")
                                : context.say("review.fix-many", "" + round.toFix())));
    }

    private Press again(Round round) {
        return new Press(context.say("review.again"), round.going() ? State.BUSY : State.READY, model::look);
    }

    private Press press(Round round) {
        var words = context.say("review.press");
        if (round.going()) return new Press(context.say("review.press-going"), State.BUSY, () -> {});
        return model.ready() ? Press.ready(words, this::start) : new Press(words, State.WAITING, this::toFirstProblem);
    }

    /// What was found too long ago is found anew first.
    private void start() {
        if (model.fresh()) begin.run();
        else model.look();
    }

    private void toFirstProblem() {
        var first = cards.lookup("." + Style.FIX);
        if (first != null) first.requestFocus();
    }

    private void showFiles() {
        show(model.files().stream().map(FileText::of).toList());
    }

    private void showEdits() {
        show(List.of(FileText.difference(context.say("checks.edits"), model.edits())));
    }

    /// Shows files at the side, or none where some are shown.
    private void show(List<FileText> files) {
        setSide(
                side().get().isPresent() || files.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new FilePanel(files, context, () -> setSide(Optional.empty())).view()));
    }

    @Override
    public VBox body() {
        return sheet.view();
    }
}
