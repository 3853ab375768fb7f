package hearth.ui.chat;

import hearth.ui.control.Bond;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Context;
import hearth.ui.control.Field;
import hearth.ui.control.Say;
import hearth.ui.control.Style;
import java.util.stream.Collectors;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// The field for further options of Synapse, below the file that they become a part of.
record ExtraBox(ExtraModel model, Context context, Bond bond) {
    private static final int LINES = 3;

    VBox view() {
        var text = Box.styled(new TextArea(), Style.MONO);
        text.setId("extra");
        text.setPrefRowCount(LINES);
        text.setPromptText("max_event_delay_duration: 24h");
        var label = Box.styled(Say.strong(context.say("extra.label")), Style.SMALL);
        label.setLabelFor(text);
        var below = Say.caption(context.say("extra.hint"));
        bond.both(text.textProperty(), model.text());
        bond.with(text.focusedProperty(), inside -> {
            if (!inside) model.judge();
        });
        bond.with(model.problems(), problems -> {
            var bad = !problems.isEmpty();
            below.setText(
                    bad
                            ? problems.stream()
                                    .map(context.speech().problems()::of)
                                    .collect(Collectors.joining("\n"))
                            : context.say("extra.hint"));
            Field.toggle(below, Style.BAD_TEXT, bad);
            Field.toggle(below, Style.SUBTLE, !bad);
            Field.toggle(text, Style.BAD, bad);
            text.setAccessibleHelp(below.getText());
        });
        return Box.styled(Box.column(Gap.G6, label, text, below), Style.CHANGES);
    }
}
