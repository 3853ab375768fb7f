package hearth.ui.control;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Boxes, with the gaps that the style sheet knows.
public final class Box {
    private Box() {}

    /// The gaps between things, in logical pixels; there are no others.
    public enum Gap {
        G0,
        G4,
        G6,
        G8,
        G12,
        G16,
        G20
    }

    /// Things below each other.
    public static VBox column(Gap gap, Node... nodes) {
        var box = new VBox(nodes);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add(name(gap));
        return box;
    }

    /// Things beside each other, centred.
    public static HBox row(Gap gap, Node... nodes) {
        var box = new HBox(nodes);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add(name(gap));
        return box;
    }

    /// Things beside each other, from the top.
    public static HBox top(Gap gap, Node... nodes) {
        var box = row(gap, nodes);
        box.setAlignment(Pos.TOP_LEFT);
        return box;
    }

    /// Things beside each other, from the top, all of the same width.
    public static GridPane even(Gap gap, Region... nodes) {
        var grid = styled(new GridPane(), name(gap));
        for (var node : nodes) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / nodes.length);
            grid.getColumnConstraints().add(column);
            grid.addRow(0, node);
            GridPane.setValignment(node, VPos.TOP);
        }
        return grid;
    }

    /// Something that is made when its place on a page comes, and not all of a page at once.
    public static VBox late(Supplier<? extends Node> content) {
        var place = new VBox();
        place.sceneProperty().subscribe(scene -> {
            if (scene != null && place.getChildren().isEmpty())
                place.getChildren().add(content.get());
        });
        return place;
    }

    /// Takes whatever room is left.
    public static <T extends Node> T grow(T node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) region.setMaxWidth(Double.MAX_VALUE);
        return node;
    }

    /// Room that pushes apart what is beside it.
    public static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// With these classes too.
    public static <T extends Node> T styled(T node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    private static String name(Gap gap) {
        return gap.name().toLowerCase(Locale.ROOT);
    }
}
