package hearth.ui.done;

import hearth.ui.control.Bond;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.FailureCard;
import hearth.ui.control.Icon;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Icon.Tone;
import hearth.ui.control.Say;
import hearth.ui.control.Spinner;
import hearth.ui.control.Style;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The tests, each a promise that was kept.
record TestsCard(DoneModel model, Context context, Bond bond) {
    private static final int COLUMNS = 3;
    private static final int MOST = 3;

    VBox view() {
        var box = Box.column(Gap.G16);
        bond.with(model.tests(), tests -> box.getChildren().setAll(show(tests)));
        return box;
    }

    private List<Node> show(DoneModel.Tests tests) {
        var told = tests.going()
                ? Say.caption(context.say("tests.going"))
                : Say.sentence(context.say("tests.passed", "" + tests.passed().size()), Style.OK_TEXT, Style.SMALL);
        var again = Buttons.link(context.say("tests.again"), model::lookAgain);
        again.setId("look-again");
        var right = tests.going() ? new Node[] {new Spinner(), told} : new Node[] {told, again};
        var card = Card.flush(Card.head(context.say("tests.title"), right), Card.line(), grid(tests));
        card.setId("tests");
        return tests.failed()
                .<List<Node>>map(failure -> List.of(FailureCard.of(failure, context), card))
                .orElse(List.of(card));
    }

    private GridPane grid(DoneModel.Tests tests) {
        var grid = Box.styled(new GridPane(), Style.FACTS, Style.CLOSE);
        for (int column = 0; column < COLUMNS; column++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(width);
        }
        var all = tests.passed().size();
        fill(grid, tests, 0, all <= MOST ? all : MOST - 1);
        if (all > MOST) {
            var more = Buttons.link(context.say("tests.more", "" + (all - MOST + 1)), () -> {});
            more.setOnAction(_ -> {
                grid.getChildren().remove(more);
                fill(grid, tests, MOST - 1, all);
            });
            grid.add(more, (MOST - 1) % COLUMNS, (MOST - 1) / COLUMNS);
        }
        return grid;
    }

    private void fill(GridPane grid, DoneModel.Tests tests, int from, int to) {
        for (int i = from; i < to; i++) {
            var name = context.speech().names().probe(tests.passed().get(i));
            var cell = Box.top(Gap.G8, Icon.DONE.at(Size.S14, Tone.OK), Box.grow(Say.sentence(name, Style.SMALL)));
            grid.add(cell, i % COLUMNS, i / COLUMNS);
        }
    }
}
