package hearth.ui.database;

import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Card;
import hearth.ui.control.Choices;
import hearth.ui.control.Choices.Choice;
import hearth.ui.control.Context;
import hearth.ui.control.Foot;
import hearth.ui.control.Page;
import hearth.ui.control.Say;
import hearth.ui.control.Sheet;
import hearth.ui.control.Style;
import hearth.ui.database.DatabaseModel.Kind;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Where messages are kept. There is one way so far, so it is not a question yet; another one is a line in `choices`.
public final class DatabasePage extends Page {
    private static final double NAME_WIDTH = 180;

    private final Context context;
    private final Sheet sheet;

    public DatabasePage(DatabaseModel model, Context context) {
        this.context = context;
        sheet = new Sheet(
                context.say("database.title"),
                context.say("database.lead"),
                new Choices<>(model.kind(), bond).cards(choices(model)),
                creates(model));
        setFoot(Foot.of(context.saved(), Foot.Press.ready(context.say("window.next"), context.way()::next)));
    }

    private List<Choice<Kind>> choices(DatabaseModel model) {
        return List.of(new Choice<>(
                Kind.NEW,
                context.say("database.new"),
                context.say("database.new-about", model.version()),
                List.of(Say.chip(context.say("window.recommended"), Style.ACCENT))));
    }

    private VBox creates(DatabaseModel model) {
        return Card.flush(
                Card.head(context.say("database.creates")),
                Card.line(),
                row(context.say("database.name"), Say.mono(model.name())),
                Card.line(),
                row(
                        context.say("database.sorting"),
                        Say.mono("C"),
                        Box.grow(Say.small(context.say("database.sorting-about")))),
                Card.line(),
                row(context.say("database.password"), Say.body(context.say("database.password-about"))));
    }

    private static HBox row(String name, Node... values) {
        var label = Say.sentence(name, Style.MUTED);
        label.setMinWidth(NAME_WIDTH);
        label.setPrefWidth(NAME_WIDTH);
        var row = Card.row(Style.PLAIN, label);
        row.getChildren().add(Box.grow(Box.row(Gap.G12, values)));
        return row;
    }

    @Override
    public VBox body() {
        return sheet.view();
    }
}
