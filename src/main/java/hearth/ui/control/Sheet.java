package hearth.ui.control;

import hearth.ui.control.Box.Gap;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The page itself: title, lead, and blocks below each other.
public final class Sheet {
    private final Label title;
    private final Label lead;
    private final VBox view;

    public Sheet(String title, String lead, Node... blocks) {
        this.title = Say.title(title);
        this.title.setFocusTraversable(false);
        this.title.setAccessibleText(title + ". " + lead);
        this.lead = Say.lead(lead);
        view = Box.styled(new VBox(Box.column(Gap.G8, this.title, this.lead)), Style.PAGE);
        view.getChildren().addAll(blocks);
    }

    /// For pages with much on them: the blocks move a little closer.
    public Sheet full() {
        view.getStyleClass().add(Style.FULL);
        return this;
    }

    /// Says something else above.
    public void say(String other, String below) {
        title.setText(other);
        lead.setText(below);
        title.setAccessibleText(other + ". " + below);
    }

    public Label title() {
        return title;
    }

    public VBox view() {
        return view;
    }

    /// What is in one place of the page may change; nothing is shown where there is nothing.
    public static VBox slot() {
        var slot = Box.column(Gap.G16);
        slot.managedProperty().bind(Bindings.isNotEmpty(slot.getChildren()));
        return slot;
    }
}
