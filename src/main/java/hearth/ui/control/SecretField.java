package hearth.ui.control;

import atlantafx.base.controls.PasswordTextField;
import hearth.ui.control.Box.Gap;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A field whose text is hidden until somebody wants to see it.
public final class SecretField {
    private final PasswordTextField input = new PasswordTextField("", '•');
    private final Label below = Say.caption("");
    private final VBox view;
    private final Words words;
    private final Button eye;
    private String hint = "";

    /// What the field is called, and what its eye does.
    public record Words(String label, String show, String hide) {}

    public SecretField(Words words, StringProperty secret, Bond bond) {
        this.words = words;
        this.eye = Buttons.icon(Icon.VISIBLE, words.show(), this::turn);
        var label = Box.styled(Say.strong(words.label()), Style.SMALL);
        label.setLabelFor(input);
        input.getStyleClass().add(Style.SECRET);
        input.setRight(eye);
        input.setText(secret.get());
        input.passwordProperty().subscribe(text -> secret.set(text == null ? "" : text));
        bond.with(secret, text -> {
            if (!text.equals(input.getPassword())) input.setText(text);
        });
        view = Box.column(Gap.G6, label, input, below);
        view.setAlignment(Pos.TOP_LEFT);
        tell("");
    }

    private void turn() {
        show(!input.getRevealPassword());
    }

    /// Shows the text, or hides it again.
    public void show(boolean seen) {
        input.setRevealPassword(seen);
        eye.setGraphic((seen ? Icon.HIDDEN : Icon.VISIBLE).at(Icon.Size.S16));
        eye.setAccessibleText(seen ? words.hide() : words.show());
    }

    public void hint(String text) {
        hint = text;
        tell("");
    }

    /// Says why it cannot be used; an empty text takes it back.
    public void refuse(String why) {
        tell(why);
    }

    private void tell(String why) {
        var bad = !why.isEmpty();
        below.setText(bad ? why : hint);
        Field.toggle(below, Style.BAD_TEXT, bad);
        Field.toggle(below, Style.SUBTLE, !bad);
        Field.toggle(input, Style.BAD, bad);
        below.setManaged(!below.getText().isEmpty());
        input.setAccessibleHelp(below.getText());
    }

    public TextField input() {
        return input;
    }

    public VBox view() {
        return view;
    }

    /// Puts something between the field and the line below it.
    public void under(Node node) {
        view.getChildren().add(2, node);
    }
}
