package hearth.ui.chat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A setting with a usual value; only another one is kept.
final class Setting {
    private final StringProperty value;

    Setting(StringProperty kept, String usual) {
        value = new SimpleStringProperty(usual);
        kept.subscribe(text -> value.set(text.isEmpty() ? usual : text));
        value.subscribe((_, text) -> kept.set(text.equals(usual) ? "" : text));
    }

    StringProperty value() {
        return value;
    }
}
