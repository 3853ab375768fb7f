package hearth.ui.control;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/// A bubble of help beside a link: a few sentences, and a picture where one helps. Esc closes it.
public final class Bubble {
    private Bubble() {}

    /// A link that opens a bubble with these sentences and pictures.
    public static Hyperlink link(String text, String sentences, Node... pictures) {
        var words = Say.sentence(sentences, Style.SMALL);
        var content = Box.styled(new VBox(words), Style.BUBBLE);
        content.getChildren().addAll(pictures);
        var link = Buttons.link(text, () -> {});
        link.setOnAction(_ -> {
            link.setVisited(false);
            var bubble = new Popover(content);
            bubble.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
            bubble.setDetachable(false);
            bubble.show(link);
        });
        return link;
    }
}
