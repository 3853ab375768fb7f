package hearth.ui.control;

import atlantafx.base.controls.Popover;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/// A bubble of help beside a link: a few sentences, and a picture where one helps. Esc closes it.
public final class Bubble {
    private Bubble() {}

    /// A link that opens a bubble with these sentences.
    public static Hyperlink link(String text, String sentences) {
        return link(text, () -> new VBox(Say.sentence(sentences, Style.SMALL)));
    }

    /// A link that opens a bubble with these sentences and a picture, drawn when somebody wants to see it.
    public static Hyperlink link(String text, String sentences, Supplier<Node> picture) {
        return link(text, () -> new VBox(Say.sentence(sentences, Style.SMALL), picture.get()));
    }

    private static Hyperlink link(String text, Supplier<VBox> words) {
        var link = Buttons.link(text, () -> {});
        link.setOnAction(_ -> {
            link.setVisited(false);
            var bubble = new Popover(Box.styled(words.get(), Style.BUBBLE));
            bubble.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
            bubble.setDetachable(false);
            bubble.show(link);
        });
        return link;
    }
}
