package hearth.ui.control;

import atlantafx.base.controls.CustomTextField;
import hearth.text.Speech;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Icon.Tone;
import hearth.ui.model.FieldModel;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A field with its label and one line below it, which keeps its height: a hint, or the reason why what is typed cannot
/// be used.
public final class Field {
    private final Label label;
    private final CustomTextField input = new CustomTextField();
    private final Label below;
    private final VBox view;
    private String hint;
    private String reason = "";

    /// @param hint what to type; an empty text where the label says it all
    public Field(String label, String hint) {
        this.hint = hint;
        this.label = Box.styled(Say.strong(label), Style.SMALL);
        this.label.setLabelFor(input);
        this.below = Say.caption(hint);
        this.view = Box.column(Gap.G6, this.label, input, below);
        view.setAlignment(Pos.TOP_LEFT);
        tell();
    }

    /// A field for what a model holds.
    public static Field of(FieldModel<?> model, Speech speech, Words words, Bond bond) {
        var field = new Field(words.label(), words.hint());
        field.input.setPromptText(words.example());
        bond.both(field.input.textProperty(), model.text());
        field.judgedBy(model, speech, bond);
        return field;
    }

    /// What stands around a field.
    public record Words(String label, String hint, String example) {}

    private void judgedBy(FieldModel<?> model, Speech speech, Bond bond) {
        bond.with(focused(), inside -> {
            if (!inside) model.left();
        });
        bond.with(
                model.problem(),
                problem -> refuse(problem.map(speech.problems()::of).orElse("")));
    }

    private javafx.beans.value.ObservableValue<Boolean> focused() {
        return input.focusedProperty();
    }

    /// Says why what is typed cannot be used; an empty text takes it back.
    public void refuse(String why) {
        reason = why;
        tell();
    }

    /// Changes the hint.
    public void hint(String other) {
        hint = other;
        tell();
    }

    /// Shows that a machine has seen what is typed to be right.
    public void verified(boolean so) {
        input.setRight(so ? Icon.TICK.at(Size.S18, Tone.OK) : null);
    }

    private void tell() {
        var bad = !reason.isEmpty();
        below.setText(bad ? reason : hint);
        toggle(below, Style.BAD_TEXT, bad);
        toggle(below, Style.SUBTLE, !bad);
        toggle(input, Style.BAD, bad);
        below.setManaged(!below.getText().isEmpty());
        input.setAccessibleHelp(below.getText());
    }

    /// Gives a node a class, or takes it away.
    public static void toggle(javafx.scene.Node node, String style, boolean on) {
        if (node.getStyleClass().contains(style) == on) return; // a change that is none costs as much as another
        if (on) node.getStyleClass().add(style);
        else node.getStyleClass().removeAll(style);
    }

    public TextField input() {
        return input;
    }

    public VBox view() {
        return view;
    }
}
