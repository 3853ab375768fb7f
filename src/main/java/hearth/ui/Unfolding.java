package hearth.ui;

import java.util.Iterator;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Brings the blocks of a page in one after the other, one each frame: to style and to lay out all of them at
/// once would hold the window up on a page that is shown for the first time.
final class Unfolding extends AnimationTimer {
    private final VBox page;
    private final Runnable then;
    private final Iterator<Node> blocks;
    private boolean over;

    /// Takes the blocks out of the page and begins.
    ///
    /// @param then is done when all are there again
    Unfolding(VBox page, Runnable then) {
        this.page = page;
        this.then = then;
        this.blocks = List.copyOf(page.getChildren()).iterator();
        page.getChildren().clear();
        start();
    }

    @Override
    public void handle(long now) {
        if (blocks.hasNext()) {
            page.getChildren().add(blocks.next());
        } else {
            over = true;
            stop();
            then.run();
        }
    }

    /// Whether all blocks are there again.
    boolean over() {
        return over;
    }
}
