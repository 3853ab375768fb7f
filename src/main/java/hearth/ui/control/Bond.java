package hearth.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// What ties a page that is shown to its model. Models outlive pages: whoever closes a page closes this too.
public final class Bond implements AutoCloseable {
    private final List<Subscription> ties = new ArrayList<>();

    /// Does this with the value now, and with every later one.
    public <T> void with(ObservableValue<T> value, Consumer<? super T> act) {
        ties.add(value.subscribe(act));
    }

    /// Does this whenever the value changes.
    public void onChange(ObservableValue<?> value, Runnable act) {
        ties.add(value.subscribe((_, _) -> act.run())); // a Runnable alone would be told of the first change only
    }

    /// Keeps two properties equal; the second one leads.
    public <T> void both(Property<T> shown, Property<T> kept) {
        shown.bindBidirectional(kept);
        ties.add(() -> shown.unbindBidirectional(kept));
    }

    /// Does this at the end.
    public void lastly(Runnable act) {
        ties.add(act::run);
    }

    @Override
    public void close() {
        ties.forEach(Subscription::unsubscribe);
        ties.clear();
    }
}
