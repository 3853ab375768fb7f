package hearth.ui.control;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A page as the frame shows it. Made anew whenever it is shown or the language changes; its model stays.
public abstract class Page {
    /// Ties the page to its model for as long as it is shown.
    protected final Bond bond = new Bond();

    private final ReadOnlyObjectWrapper<Foot> foot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Node>> side = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Title, lead and blocks, which the frame shows one after the other.
    public abstract VBox body();

    /// What gets the focus when somebody comes to the page; empty for the primary button.
    public Optional<Node> first() {
        return Optional.empty();
    }

    /// What stands in the foot.
    public final ReadOnlyObjectProperty<Foot> foot() {
        return foot.getReadOnlyProperty();
    }

    protected final void setFoot(Foot now) {
        foot.set(now);
    }

    /// What stands at the right of the page, now and then.
    public final ReadOnlyObjectProperty<Optional<Node>> side() {
        return side.getReadOnlyProperty();
    }

    protected final void setSide(Optional<Node> now) {
        side.set(now);
    }

    /// The page is shown no more.
    public final void close() {
        bond.close();
    }
}
