package hearth.ui.control;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The mark: a house with a fire in it.
public final class Flame {
    private static final String HOUSE =
            "M11.2 1.1 L2.6 8.1 C1.9 8.7 1.5 9.5 1.5 10.4 L1.5 21 C1.5 22.7 2.8 24 4.5 24 L21.5 24 C23.2 24 24.5 22.7 24.5 21 L24.5 10.4 C24.5 9.5 24.1 8.7 23.4 8.1 L14.8 1.1 C13.8 0.3 12.2 0.3 11.2 1.1 Z";
    private static final String FIRE =
            "M13.3 7.6 C14 10 17.6 11.9 17.6 15.7 C17.6 18.4 15.6 20.4 13 20.4 C10.4 20.4 8.4 18.4 8.4 15.8 C8.4 13.9 9.4 12.7 10.3 11.7 C10.5 12.7 10.9 13.3 11.6 13.6 C11.5 11.2 11.9 9.1 13.3 7.6 Z";
    private static final double SMALL = 26;
    private static final double LARGE = 44;

    private Flame() {}

    public static StackPane small() {
        return at(SMALL);
    }

    public static StackPane large() {
        return at(LARGE);
    }

    private static StackPane at(double size) {
        var drawn = new Group(part(HOUSE, Style.HOUSE), part(FIRE, Style.FLAME));
        drawn.setScaleX(size / SMALL);
        drawn.setScaleY(size / SMALL);
        var mark = Box.styled(new StackPane(new Group(drawn)), Style.MARK);
        mark.setMinSize(size, size);
        mark.setMaxSize(size, size);
        return mark;
    }

    private static SVGPath part(String shape, String style) {
        var path = new SVGPath();
        path.setContent(shape);
        return Box.styled(path, style);
    }
}
