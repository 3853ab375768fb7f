package hearth.ui.connect;

import hearth.deploy.Access;
import hearth.plan.Fingerprint;
import hearth.plan.Login;
import hearth.plan.Parsed;
import hearth.plan.PlanPlace;
import hearth.plan.Problem;
import hearth.plan.SecretSource;
import hearth.plan.SshTarget;
import hearth.secret.Secret;
import hearth.ui.model.Answers;
import hearth.ui.model.FieldModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Where the server is and how somebody gets in, as far as it was typed.
public final class ConnectForm {
    /// How somebody signs in.
    public static final String MEANS = Answers.OWN + "login";
    /// The accepted host key.
    public static final String HOST_KEY = "server.host-key";
    /// The key file.
    public static final String KEY = "server.key";

    private final FieldModel<String> address;
    private final FieldModel<Integer> port;
    private final FieldModel<String> user;
    private final FieldModel<Path> key;
    private final StringProperty hostKey;
    private final ObjectProperty<Means> means = new SimpleObjectProperty<>(Means.PASSWORD);
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty sudo = new SimpleStringProperty("");

    /// @param soon  a text that is being changed cannot be changed once more at the same moment
    /// @param place where key files are looked for
    ConnectForm(Answers answers, Consumer<Runnable> soon, PlanPlace place) {
        address = new FieldModel<>(answers.at("server.address"), SshTarget::parseAddress);
        port = new FieldModel<>(answers.at("server.port", "22"), ConnectForm::parsePort);
        user = new FieldModel<>(answers.at("server.user", "root"), SshTarget::parseUser);
        key = new FieldModel<>(answers.at(KEY), text -> Login.parseKey(text, place));
        hostKey = answers.at(HOST_KEY);
        var kept = answers.at(MEANS, Means.PASSWORD.name());
        kept.subscribe(name -> {
            if (!name.isEmpty()) means.set(Means.valueOf(name));
        });
        means.subscribe((_, chosen) -> kept.set(chosen.name()));
        address.text().subscribe((before, now) -> {
            if (now.length() - before.length() > 1) soon.accept(this::spread);
        });
    }

    private static Parsed<Integer> parsePort(String text) {
        if (!text.matches("[0-9]{1,5}")) return Parsed.bad(new Problem.NotA(Problem.Kind.NUMBER, text));
        var number = Integer.parseInt(text);
        return number >= 1 && number <= 65535 ? Parsed.ok(number) : Parsed.bad(new Problem.OutOfRange(1, 65535, text));
    }

    /// Whoever pastes a whole command has filled all fields.
    private void spread() {
        Pasted.read(address.text().get()).ifPresent(target -> {
            port.text().set("" + target.port());
            user.text().set(target.user());
            address.text().set(target.address());
        });
    }

    /// The address was left.
    public void addressLeft() {
        spread();
        address.left();
    }

    /// Judges every field that matters now; the first that is wrong is told by its name.
    public Optional<String> judge() {
        spread();
        var wrong = Optional.<String>empty();
        if (means.get() == Means.KEY && !key.judge()) wrong = Optional.of("key");
        if (!user.judge()) wrong = Optional.of("user");
        if (!port.judge()) wrong = Optional.of("port");
        if (!address.judge()) wrong = Optional.of("address");
        return wrong;
    }

    Optional<Fingerprint> accepted() {
        return Fingerprint.parse(hostKey.get()) instanceof Parsed.Ok<Fingerprint>(var seen)
                ? Optional.of(seen)
                : Optional.empty();
    }

    /// The server as it is entered.
    public SshTarget target() {
        return new SshTarget(
                address.value().orElse(""),
                port.value().orElse(22),
                user.value().orElse("root"),
                switch (means.get()) {
                    case PASSWORD -> new Login.Password(SecretSource.variable(SecretSource.SSH_PASSWORD));
                    case KEY ->
                        new Login.Key(
                                key.value().orElse(Path.of("")), SecretSource.variable(SecretSource.KEY_PASSPHRASE));
                    case AGENT -> new Login.Agent();
                },
                SecretSource.variable(SecretSource.SUDO_PASSWORD),
                accepted());
    }

    /// What was typed to get in. Most servers take the account's password for sudo too.
    public Access access() {
        var login = switch (means.get()) {
            case PASSWORD -> secret(password);
            case KEY -> secret(passphrase);
            case AGENT -> Optional.<Secret>empty();
        };
        var forSudo = secret(sudo);
        if (forSudo.isEmpty() && means.get() == Means.PASSWORD) forSudo = login;
        return new Access(login, forSudo);
    }

    /// Every secret that was typed.
    public Stream<String> typed() {
        return Stream.of(password, passphrase, sudo).map(StringProperty::get);
    }

    private static Optional<Secret> secret(StringProperty text) {
        return text.get().isEmpty() ? Optional.empty() : Optional.of(Secret.of(text.get()));
    }

    public FieldModel<String> address() {
        return address;
    }

    public FieldModel<Integer> port() {
        return port;
    }

    public FieldModel<String> user() {
        return user;
    }

    public FieldModel<Path> key() {
        return key;
    }

    public ObjectProperty<Means> means() {
        return means;
    }

    public StringProperty password() {
        return password;
    }

    public StringProperty passphrase() {
        return passphrase;
    }

    public StringProperty sudo() {
        return sudo;
    }

    StringProperty hostKey() {
        return hostKey;
    }
}
