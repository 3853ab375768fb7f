package hearth.ui.control;

import hearth.ui.control.Box.Gap;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Four bars that fill up; the words beside them say the same.
public final class Meter extends HBox {
    private static final int BARS = 4;

    public Meter() {
        var bars = Box.row(Gap.G4);
        getStyleClass().setAll(bars.getStyleClass());
        for (int i = 0; i < BARS; i++) getChildren().add(Box.grow(Box.styled(new Region(), Style.METER)));
    }

    /// @param filled how many of the four
    public void show(int filled) {
        var tone = filled <= 1 ? Style.POOR : filled == 2 ? Style.FAIR : Style.GOOD;
        for (int i = 0; i < BARS; i++) {
            var bar = getChildren().get(i);
            bar.getStyleClass().setAll(Style.METER);
            if (i < filled) bar.getStyleClass().add(tone);
        }
    }
}
