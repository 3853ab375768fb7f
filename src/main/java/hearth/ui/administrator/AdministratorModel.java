package hearth.ui.administrator;

import hearth.deploy.AdministratorPassword;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.plan.Localpart;
import hearth.plan.SecretSource;
import hearth.secret.Secret;
import hearth.secret.SecretMaker;
import hearth.ui.administrator.Strength.Grade;
import hearth.ui.model.Answers;
import hearth.ui.model.Background.Came;
import hearth.ui.model.Desk;
import hearth.ui.model.FieldModel;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The first account. Its password lives in memory only; where the account may exist already, none is
/// suggested, because only the person knows the right one.
public final class AdministratorModel {
    /// Set once a deployment has begun: the account may be there.
    public static final String MADE = Answers.OWN + "account-made";

    private final Desk desk;
    private final Guessing guessing;
    private final FieldModel<Localpart> name;
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty made;
    private final ReadOnlyObjectWrapper<Optional<Strength>> strength = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty refused = new SimpleBooleanProperty();
    private String measured = "";
    private int round;

    public AdministratorModel(Answers answers, Desk desk, Guessing guessing) {
        this.desk = desk;
        this.guessing = guessing;
        this.name = new FieldModel<>(answers.at("administrator.name", "admin"), Localpart::parse);
        this.made = answers.at(MADE);
        password.subscribe((_, _) -> typed());
    }

    /// Somebody comes to the page: a password is suggested where none is there and the account is still to be made.
    public void begin() {
        if (password.get().isEmpty() && !mayExist()) suggest();
    }

    /// Whether an account may be there already, whose password only the person knows.
    public boolean mayExist() {
        return made.get().equals("true");
    }

    /// The account is being made from now on.
    public void making() {
        made.set("true");
    }

    /// Suggests another password.
    public void suggest() {
        desk.background().run(guessing::suggest, came -> {
            if (came instanceof Came.Of<String>(var fresh)) password.set(fresh);
        });
    }

    private void typed() {
        refused.set(false);
        var mine = ++round;
        var text = password.get();
        desk.background().run(() -> guessing.of(text), came -> {
            if (mine == round && came instanceof Came.Of<Strength>(var seen)) measured(text, seen);
        });
    }

    private void measured(String text, Strength seen) {
        measured = text;
        strength.set(text.isEmpty() ? Optional.empty() : Optional.of(seen));
    }

    /// Judges both. An account that exists has the password that it has, strong or not.
    public boolean judge() {
        var known = name.judge();
        var text = password.get();
        if (!text.equals(measured)) measured(text, guessing.of(text)); // somebody was quicker than the background
        var weak = !mayExist() && strength.get().map(Strength::grade).orElse(Grade.REFUSED) == Grade.REFUSED;
        refused.set(password.get().isEmpty() || weak);
        return known && !refused.get();
    }

    /// The password for the deployer.
    public AdministratorPassword forDeployer() {
        var secret = password.get().isEmpty() ? Optional.<Secret>empty() : Optional.of(Secret.of(password.get()));
        return new AdministratorPassword() {
            @Override
            public Optional<Secret> known() {
                return secret;
            }

            @Override
            public Secret knownOrNew(SecretMaker maker) throws FailureException {
                return secret.orElseThrow(
                        () -> new LocalFailure.SecretMissing(SecretSource.ADMINISTRATOR_PASSWORD).thrown());
            }

            @Override
            public Optional<Path> file() {
                return Optional.empty();
            }
        };
    }

    public FieldModel<Localpart> name() {
        return name;
    }

    public StringProperty password() {
        return password;
    }

    /// How hard the password is to guess, once somebody has tried.
    public ReadOnlyObjectProperty<Optional<Strength>> strength() {
        return strength.getReadOnlyProperty();
    }

    /// Whether it is time to say that the password cannot be used.
    public BooleanProperty refused() {
        return refused;
    }
}
