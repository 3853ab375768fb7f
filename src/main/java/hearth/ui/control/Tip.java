package hearth.ui.control;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Words that appear where the mouse rests. Made when the mouse comes: each is a window of its own, and most are never
/// seen.
final class Tip {
    private Tip() {}

    static void on(Control control, Supplier<String> words) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            if (control.getTooltip() == null) control.setTooltip(new Tooltip());
            control.getTooltip().setText(words.get());
        });
    }
}
