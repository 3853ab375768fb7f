package hearth.ui.address;

import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Bubble;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Say;
import hearth.ui.control.Style;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The records, each part with a button that copies it, in the words of providers' forms.
final class RecordsCard {
    private static final double TYPE_WIDTH = 72;
    private static final double NAME_WIDTH = 150;

    private RecordsCard() {}

    static Node of(Records records, Context context) {
        if (records.entries().isEmpty()) return Say.small(context.say("records.none"));
        var card = Card.flush(
                Card.head(
                        context.say("records.title", records.zone()),
                        Bubble.link(
                                context.say("records.how"),
                                context.say("records.how-about"),
                                () -> drawn(records, context))),
                Card.line(),
                row(
                        Style.TABLE_HEAD,
                        head(context, "records.type"),
                        head(context, "records.name"),
                        head(context, "records.value")));
        var first = true;
        for (var entry : records.entries()) {
            if (!first) card.getChildren().add(Card.line());
            first = false;
            card.getChildren()
                    .add(row(
                            Style.PLAIN,
                            Say.strong(entry.type()),
                            copied(records.host(), context),
                            copied(entry.value(), context)));
        }
        card.setId("records");
        return card;
    }

    private static Node head(Context context, String key) {
        return Say.caption(context.say(key));
    }

    private static HBox row(String height, Node type, Node name, Node value) {
        return Card.row(height, wide(type, TYPE_WIDTH), wide(name, NAME_WIDTH), value);
    }

    private static Node wide(Node node, double width) {
        var box = Box.row(Gap.G0, node);
        box.setMinWidth(width);
        box.setPrefWidth(width);
        return box;
    }

    private static HBox copied(String text, Context context) {
        var label = Say.mono(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return Box.row(Gap.G6, label, context.copying().of(text));
    }

    /// A provider's form, drawn: nothing in it can be pressed.
    private static VBox drawn(Records records, Context context) {
        var entry = records.entries().getFirst();
        var form = Box.styled(new VBox(), Style.DRAWN);
        form.getChildren()
                .addAll(
                        word(context.say("records.type")),
                        slot(entry.type()),
                        word(context.say("records.name")),
                        slot(records.host()),
                        word(context.say("records.value")),
                        slot(entry.value()));
        return form;
    }

    private static Node word(String text) {
        return Say.sentence(text, Style.WORD);
    }

    private static Node slot(String text) {
        return Say.sentence(text, Style.SLOT, Style.HERE);
    }
}
