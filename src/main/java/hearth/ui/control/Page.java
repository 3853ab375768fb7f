package hearth.ui.control;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A page as the frame shows it. Made anew whenever it is shown or the language changes; its model stays.
public interface Page extends AutoCloseable {
    /// Title, lead and blocks, which the frame shows one after the other.
    VBox body();

    /// What stands in the foot.
    ObservableValue<Foot> foot();

    /// What gets the focus when somebody comes to the page; empty for the primary button.
    default Optional<Node> first() {
        return Optional.empty();
    }

    /// What stands at the right of the page, now and then.
    default Optional<ObservableValue<Optional<Node>>> side() {
        return Optional.empty();
    }

    @Override
    void close();
}
