package hearth.ui.welcome;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.plan.ReadPlan;
import hearth.ui.model.Background.Came;
import hearth.ui.model.Desk;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Where to start from.
public final class WelcomeModel {
    private final Beginnings beginnings;
    private final Desk desk;
    private final boolean unfinished;
    private final ObjectProperty<Start> start;
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<Failure>> unreadable = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What somebody can start from.
    public enum Start {
        GO_ON,
        NEW,
        ADOPT,
        PLAN
    }

    /// A plan file that was read.
    public record Opened(Path file, ReadPlan plan) {}

    /// What beginning means for everything else.
    public interface Beginnings {
        void goOn();

        void anew();

        void adopt();

        void open(ReadPlan.Good plan);

        /// Reads a plan file.
        ReadPlan read(Path file) throws FailureException;
    }

    /// @param unfinished whether somebody stopped in the middle
    public WelcomeModel(Beginnings beginnings, Desk desk, boolean unfinished) {
        this.beginnings = beginnings;
        this.desk = desk;
        this.unfinished = unfinished;
        this.start = new SimpleObjectProperty<>(unfinished ? Start.GO_ON : Start.NEW);
    }

    /// Begins with what is chosen.
    public void begin(String title) {
        switch (start.get()) {
            case GO_ON -> beginnings.goOn();
            case NEW -> beginnings.anew();
            case ADOPT -> beginnings.adopt();
            case PLAN -> desk.outside().choose(title).ifPresent(this::open);
        }
    }

    private void open(Path file) {
        desk.background().run(() -> beginnings.read(file), came -> {
            switch (came) {
                case Came.Of<ReadPlan>(var plan) -> {
                    opened.set(Optional.of(new Opened(file, plan)));
                    if (plan instanceof ReadPlan.Good good) beginnings.open(good);
                }
                case Came.Not<ReadPlan>(var failure) -> unreadable.set(Optional.of(failure));
            }
        });
    }

    /// Whether somebody stopped in the middle.
    public boolean unfinished() {
        return unfinished;
    }

    public ObjectProperty<Start> start() {
        return start;
    }

    /// Why a file could not be read at all.
    public ReadOnlyObjectProperty<Optional<Failure>> unreadable() {
        return unreadable.getReadOnlyProperty();
    }

    /// The plan file that was opened last.
    public ReadOnlyObjectProperty<Optional<Opened>> opened() {
        return opened.getReadOnlyProperty();
    }
}
