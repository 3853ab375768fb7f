package hearth.ui.database;

import hearth.plan.Images;
import hearth.ui.model.Answers;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which database is used.
public final class DatabaseModel {
    /// The databases that Hearth can use.
    public enum Kind {
        NEW
    }

    private static final String USUAL = "synapse";

    private final Answers answers;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.NEW);

    public DatabaseModel(Answers answers) {
        this.answers = answers;
    }

    public ObjectProperty<Kind> kind() {
        return kind;
    }

    /// The database, and the role that owns it.
    public String name() {
        var name = answers.at("database.name").get();
        return name.isEmpty() ? USUAL : name;
    }

    /// The version that a new one has.
    public String version() {
        return Images.DEFAULT.postgres().tag();
    }
}
