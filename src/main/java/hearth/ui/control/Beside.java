package hearth.ui.control;

import hearth.ui.control.Box.Gap;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Things beside each other where there is room for that; in a narrow window below each other.
public final class Beside extends StackPane {
    private List<Region> nodes = List.of();
    private boolean narrow;

    /// @param least the width that it takes
    public Beside(double least) {
        widthProperty().subscribe(width -> {
            var now = width.doubleValue() > 0 && width.doubleValue() < least;
            if (now == narrow) return;
            narrow = now;
            Platform.runLater(this::arrange); // not while widths are still being worked out
        });
    }

    /// Shows these in the place of what was there.
    public void show(Region... fresh) {
        nodes = List.of(fresh);
        arrange();
    }

    private void arrange() {
        var all = nodes.toArray(Region[]::new);
        getChildren().setAll(narrow ? Box.column(Gap.G16, all) : Box.top(Gap.G16, all));
    }
}
