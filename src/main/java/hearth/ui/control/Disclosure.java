package hearth.ui.control;

import hearth.ui.control.Box.Gap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Something that most people need not see: a line that opens, and what is behind it.
public final class Disclosure extends VBox {
    private final Button line;
    private final Node behind;

    public Disclosure(String name, boolean open, Node behind) {
        this.behind = behind;
        line = Buttons.quiet(name, () -> turn(!isOpen()));
        line.getStyleClass().add(Style.DISCLOSURE);

        getChildren().add(Box.row(Gap.G0, line));
        turn(open);
    }

    private boolean isOpen() {
        return getChildren().contains(behind);
    }

    private void turn(boolean open) {
        getChildren().remove(behind);
        if (open) getChildren().add(behind);
        line.setGraphic((open ? Icon.ARROW_DOWN : Icon.ARROW_RIGHT).at(Icon.Size.S14));
    }
}
