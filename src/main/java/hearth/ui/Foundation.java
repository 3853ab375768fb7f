package hearth.ui;

import hearth.text.Speech;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Foot;
import hearth.ui.control.Foot.Press;
import hearth.ui.control.Foot.State;
import hearth.ui.control.Icon;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Say;
import hearth.ui.control.Spinner;
import hearth.ui.control.Style;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The foot of the window. Its buttons stay the same nodes while the page changes what they say: nobody's focus is
/// lost.
final class Foundation {
    private static final double COLUMN = 720;

    private final Button back;
    private final HBox note = Box.row(Gap.G6);
    private final Button quiet = new Button();
    private final Label reason = Say.address("", Style.BAD_TEXT, Style.SMALL);
    /// Where the quiet button stands: beside Back, where there is a way back.
    private final HBox left = Box.row(Gap.G0);
    private final HBox right = Box.row(Gap.G0);
    private final Button primary = Buttons.primary("", () -> {});
    private final HBox view;

    Foundation(Speech speech, Runnable goBack) {
        back = Buttons.quiet(speech.say("window.back"), goBack);
        back.setId("back");
        back.getStyleClass().add(Style.FLAT_LEFT);
        back.setTooltip(new Tooltip(speech.say("window.back-key")));
        quiet.setId("quiet");
        quiet.getStyleClass().add(Style.QUIET);
        primary.setId("primary");
        primary.setTooltip(new Tooltip(speech.say("window.next-key")));
        quiet.setMinWidth(Region.USE_PREF_SIZE);
        reason.setMinWidth(Region.USE_PREF_SIZE);
        var row = Box.row(Gap.G12, back, note, left, Box.spring(), reason, right, primary);
        row.setMaxWidth(COLUMN);
        HBox.setHgrow(row, Priority.ALWAYS);
        view = Box.styled(new HBox(row), Style.FOOT);
    }

    HBox view() {
        return view;
    }

    Button primary() {
        return primary;
    }

    Button back() {
        return back;
    }

    /// Shows what the page wants below it.
    void show(Foot foot) {
        seen(back, foot.back());
        note.getChildren().clear();
        reason.setText("");
        foot.note().ifPresent(this::note);
        seen(reason, !reason.getText().isEmpty());
        (foot.back() ? right : left).getChildren().clear();
        (foot.back() ? left : right).getChildren().setAll(quiet);
        set(quiet, foot.quiet());
        set(primary, foot.primary());
    }

    private void note(Foot.Note said) {
        if (said.tone() == Foot.Tone.BAD) {
            reason.setText(said.text());
            return;
        }
        var icon = switch (said.tone()) {
            case SAVED -> Optional.of(Icon.TICK);
            case INFO -> Optional.of(Icon.INFO);
            case LOCK -> Optional.of(Icon.LOCK);
            case QUIET, BAD -> Optional.<Icon>empty();
        };
        icon.ifPresent(one -> note.getChildren().add(one.at(Size.S14)));
        note.getChildren().add(Say.caption(said.text()));
    }

    private static void set(Button button, Optional<Press> press) {
        seen(button, press.isPresent());
        button.setDefaultButton(false);
        press.ifPresent(told -> dress(button, told));
    }

    private static void dress(Button button, Press press) {
        button.setText(press.text());
        var primary = button.getId().equals("primary");
        button.getStyleClass().remove(Style.OFF);
        button.setGraphic(press.state() == State.BUSY ? new Spinner() : null);
        button.setDefaultButton(primary && press.state() != State.SECONDARY);
        if (press.state() == State.WAITING) button.getStyleClass().add(Style.OFF);
        button.setOnAction(_ -> press.does().run());
    }

    private static void seen(Region node, boolean so) {
        node.setVisible(so);
        node.setManaged(so);
    }
}
