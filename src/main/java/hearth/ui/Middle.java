package hearth.ui;

import hearth.ui.control.Field;
import hearth.ui.control.Style;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// Where the page is, and what stands beside it now and then; where there is no room for both, that takes the page's
/// place.
final class Middle {
    /// From this width of the window on there is room for both.
    private static final double ROOM = 1000;
    /// And from this one on plenty of it.
    private static final double WIDE = 1400;

    private final BorderPane house;
    private final Scene scene;
    private Node page = new BorderPane();
    private Optional<Node> side = Optional.empty();

    Middle(BorderPane house, Scene scene) {
        this.house = house;
        this.scene = scene;
        scene.widthProperty().subscribe((_, _) -> {
            if (side.isPresent()) arrange();
        });
    }

    /// Another page; nothing stands beside it yet.
    void show(Node fresh) {
        page = fresh;
        beside(Optional.empty());
    }

    void beside(Optional<Node> other) {
        side = other;
        arrange();
    }

    private void arrange() {
        var covers = side.isPresent() && scene.getWidth() > 0 && scene.getWidth() < ROOM;
        var right = covers ? null : side.orElse(null);
        if (!Objects.equals(house.getRight(), right)) house.setRight(null);
        house.setCenter(covers ? side.get() : page);
        house.setRight(right);
        side.ifPresent(node -> {
            Field.toggle(node, Style.BESIDE, !covers);
            Field.toggle(node, Style.WIDE, scene.getWidth() >= WIDE);
        });
    }

    /// Something in what stands beside the page.
    @Nullable
    Node find(String what) {
        return side.map(node -> node.lookup(what)).orElse(null);
    }
}
