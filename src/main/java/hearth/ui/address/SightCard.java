package hearth.ui.address;

import hearth.ui.control.Bond;
import hearth.ui.control.Box;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Icon;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Icon.Tone;
import hearth.ui.control.Say;
import hearth.ui.control.Spinner;
import hearth.ui.control.Style;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the server and this computer see under the name; it turns green by itself.
record SightCard(AddressModel model, Context context, Bond bond) {
    private static final double NAME_WIDTH = 118;

    VBox view() {
        var next = Say.caption("");
        bond.with(model.nextLook(), _ -> tellNext(next));
        bond.onChange(model.fromHere(), () -> tellNext(next));
        var card = Card.flush(
                Card.head(context.say("sight.title"), next),
                Card.line(),
                row("sight-server", context.say("sight.server"), model.fromServer()),
                Card.line(),
                row("sight-here", context.say("sight.here"), model.fromHere()));
        card.setId("sights");
        return card;
    }

    private void tellNext(Label next) {
        var seconds = model.nextLook().get();
        var waiting = model.fromHere().get() instanceof Sight.Waiting;
        next.setText(waiting || seconds <= 0 ? "" : context.say("sight.again", "" + seconds));
    }

    private HBox row(String id, String name, ObservableValue<Sight> sight) {
        var label = Say.strong(name);
        label.setMinWidth(NAME_WIDTH);
        label.setPrefWidth(NAME_WIDTH);
        var told = Say.sentence("", Style.MUTED);
        var row = Card.row(Style.PLAIN, Icon.TO_COME.at(Size.S16), label, Box.grow(told));
        row.setId(id);
        row.setFocusTraversable(true);
        bond.with(sight, seen -> {
            row.getChildren().set(0, sign(seen));
            told.setText(words(seen));
            row.setAccessibleText(name + ". " + told.getText());
        });
        return row;
    }

    private static Node sign(Sight sight) {
        return switch (sight) {
            case Sight.Waiting _ -> Icon.TO_COME.at(Size.S16, Tone.SUBTLE);
            case Sight.Looking _, Sight.Nothing _ -> new Spinner();
            case Sight.Sees(var _, var right) ->
                right ? Icon.DONE.at(Size.S16, Tone.OK) : Icon.ALERT.at(Size.S16, Tone.WARN);
        };
    }

    private String words(Sight sight) {
        return switch (sight) {
            case Sight.Waiting _ -> context.say("sight.waiting");
            case Sight.Looking _ -> context.say("sight.looking");
            case Sight.Sees(var addresses, var right) ->
                context.say(
                        right ? "sight.sees" : "sight.elsewhere",
                        context.speech().words().list(addresses));
            case Sight.Nothing _ -> context.say("sight.nothing");
        };
    }
}
