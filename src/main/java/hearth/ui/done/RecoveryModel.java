package hearth.ui.done;

import hearth.deploy.errand.GatherRecovery;
import hearth.plan.Plan;
import hearth.secret.Secret;
import hearth.store.RecoveryFile;
import hearth.ui.administrator.Guessing;
import hearth.ui.administrator.Strength;
import hearth.ui.administrator.Strength.Grade;
import hearth.ui.model.Background.Came;
import hearth.ui.model.Desk;
import hearth.ui.model.Errands;
import hearth.ui.model.Orders;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The recovery file: asked of the server, sealed with a passphrase here, written where the person wants it.
public final class RecoveryModel {
    private final Orders orders;
    private final Desk desk;
    private final Guessing guessing = new Guessing();
    private final Errands errands;
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final BooleanProperty refused = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Path>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());

    RecoveryModel(Orders orders, Desk desk) {
        this.orders = orders;
        this.desk = desk;
        this.errands = new Errands(orders, desk);
        passphrase.subscribe((_, _) -> refused.set(false));
    }

    /// Suggests a passphrase where none is there yet.
    public void begin() {
        if (!passphrase.get().isEmpty()) return;
        desk.background().run(guessing::suggest, came -> {
            if (came instanceof Came.Of<String>(var fresh)) passphrase.set(fresh);
        });
    }

    /// Asks where to save, and saves; a passphrase that is too easy to guess is refused.
    ///
    /// @param title  of the question where
    /// @param readme what is said beside the files inside
    public void save(String title, String readme) {
        var text = passphrase.get();
        desk.background().<Strength>run(() -> guessing.of(text), came -> {
            var grade = came instanceof Came.Of<Strength>(var strength) ? strength.grade() : Grade.REFUSED;
            refused.set(grade == Grade.REFUSED);
            if (grade != Grade.REFUSED) orders.plan().ifPresent(plan -> save(plan, title, readme));
        });
    }

    private void save(Plan plan, String title, String readme) {
        desk.outside()
                .save(title, plan.serverName().host() + RecoveryFile.ENDING)
                .ifPresent(file -> gather(plan, file, readme));
    }

    private void gather(Plan plan, Path file, String readme) {
        var errand = new GatherRecovery();
        var sealing = Secret.of(passphrase.get());
        errands.run(
                plan, errand, () -> errand.gathered().ifPresent(files -> write(file, with(files, readme), sealing)));
    }

    private static Map<String, Secret> with(Map<String, Secret> files, String readme) {
        var all = new LinkedHashMap<>(files);
        all.put("README.txt", Secret.of(readme));
        return all;
    }

    private void write(Path file, Map<String, Secret> files, Secret sealing) {
        desk.background()
                .<Path>run(
                        () -> {
                            RecoveryFile.write(file, files, sealing);
                            return file;
                        },
                        came -> {
                            switch (came) {
                                case Came.Of<Path>(var there) -> saved.set(Optional.of(there));
                                case Came.Not<Path>(var failure) -> errands.fail(failure);
                            }
                        });
    }

    /// What opens the file; in memory only.
    public StringProperty passphrase() {
        return passphrase;
    }

    /// Whether it is time to say that the passphrase is too easy to guess.
    public BooleanProperty refused() {
        return refused;
    }

    /// Where it was saved.
    public ReadOnlyObjectProperty<Optional<Path>> saved() {
        return saved.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Errands.State> state() {
        return errands.state();
    }
}
