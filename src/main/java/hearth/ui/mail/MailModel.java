package hearth.ui.mail;

import hearth.deploy.PersonsSecrets;
import hearth.failure.FailureException;
import hearth.plan.Mail;
import hearth.plan.Mail.Provider;
import hearth.plan.Parsed;
import hearth.plan.Problem;
import hearth.plan.SecretSource;
import hearth.plan.Sender;
import hearth.secret.Secret;
import hearth.store.SecretFile;
import hearth.ui.model.Answers;
import hearth.ui.model.FieldModel;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How the server sends mail, for those who want it. A provider's name fills in server, port and encryption. The
/// password lives in memory until the server keeps it.
public final class MailModel {
    private static final String ON = Answers.OWN + "mail";
    private static final String SECTION = "mail.";

    private final BooleanProperty on = new SimpleBooleanProperty();
    private final StringProperty provider;
    private final FieldModel<String> host;
    private final FieldModel<String> user;
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty refused = new SimpleBooleanProperty();

    public MailModel(Answers answers) {
        var kept = answers.at(ON);
        kept.subscribe(word -> on.set(word.equals("true")));
        on.subscribe((_, so) -> kept.set(so ? "true" : ""));
        provider = answers.at("mail.provider", Provider.GMAIL.word());
        host = new FieldModel<>(answers.at("mail.host"), Mail::parseHost);
        user = new FieldModel<>(answers.at("mail.user"), MailModel::parseAddress);
        password.subscribe((_, _) -> refused.set(false));
    }

    /// The account on the mail server, from which mail comes too.
    private static Parsed<String> parseAddress(String text) {
        return switch (Sender.parse(text)) {
            case Parsed.Ok<Sender>(var sender) -> Parsed.ok(sender.address());
            case Parsed.Bad<Sender>(Problem.NotA(var _, var seen)) ->
                Parsed.bad(new Problem.NotA(Problem.Kind.EMAIL, seen));
            case Parsed.Bad<Sender>(var problem) -> Parsed.bad(problem);
        };
    }

    /// Takes what a plan says.
    public static void from(Map<String, String> plan) {
        plan.put(ON, plan.keySet().stream().anyMatch(key -> key.startsWith(SECTION)) ? "true" : "");
    }

    /// Puts it into a plan's answers, or leaves all of it out.
    public void into(Map<String, String> plan) {
        if (!on.get()) plan.keySet().removeIf(key -> key.startsWith(SECTION));
        else if (!own()) plan.remove("mail.host");
    }

    /// Judges what has to be right before somebody goes on.
    public boolean judge() {
        if (!on.get()) return true;
        refused.set(password.get().isEmpty());
        return user.judge() & (!own() || host.judge()) & !refused.get();
    }

    /// Whether the mail server is none of the well-known ones.
    public boolean own() {
        return provider.get().equals(Provider.OWN.word());
    }

    /// The mail server that a provider's name stands for.
    public String server() {
        return Stream.of(Provider.values())
                .filter(one -> one.word().equals(provider.get()))
                .map(Provider::host)
                .findFirst()
                .orElse("");
    }

    /// The password for the deployer; other secrets from the files that a plan names.
    public PersonsSecrets forDeployer() {
        var secret = password.get().isEmpty() ? Optional.<Secret>empty() : Optional.of(Secret.of(password.get()));
        return new PersonsSecrets() {
            @Override
            public Optional<Secret> known(SecretSource source) throws FailureException {
                if (source.file().isPresent())
                    return Optional.of(SecretFile.read(source.file().get()));
                return source.variable().equals(SecretSource.MAIL_PASSWORD) ? secret : Optional.empty();
            }

            @Override
            public Optional<Secret> asked(String name, SecretSource source) throws FailureException {
                return known(source);
            }
        };
    }

    public BooleanProperty on() {
        return on;
    }

    /// The provider's word in a plan.
    public StringProperty provider() {
        return provider;
    }

    public FieldModel<String> host() {
        return host;
    }

    public FieldModel<String> user() {
        return user;
    }

    public StringProperty password() {
        return password;
    }

    /// Whether it is time to say that the password is missing.
    public BooleanProperty refused() {
        return refused;
    }
}
