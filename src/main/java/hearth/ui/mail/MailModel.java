package hearth.ui.mail;

import hearth.deploy.PersonsSecrets;
import hearth.plan.Mail;
import hearth.plan.Mail.Provider;
import hearth.plan.Parsed;
import hearth.plan.Problem;
import hearth.plan.SecretSource;
import hearth.plan.Sender;
import hearth.ui.administrator.AdministratorModel;
import hearth.ui.model.Answers;
import hearth.ui.model.Desk;
import hearth.ui.model.FieldModel;
import hearth.ui.model.Orders;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How the server sends mail, for those who want it. A provider's name fills in server, port and encryption. The
/// password lives in memory until the server keeps it.
public final class MailModel {
    private static final String ON = Answers.OWN + "mail";
    private static final String SECTION = "mail.";
    private static final String REQUIRES = "registration.requires";

    private final BooleanProperty on = new SimpleBooleanProperty();
    private final StringProperty provider;
    private final FieldModel<String> host;
    private final FieldModel<String> user;
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty refused = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper needed = new ReadOnlyBooleanWrapper();
    private final StringProperty deployed;
    private final TrialModel trial;
    private final GithubModel github;

    public MailModel(Answers answers, Orders orders, Desk desk) {
        var kept = answers.at(ON);
        kept.subscribe(word -> on.set(word.equals("true")));
        on.subscribe((_, so) -> kept.set(so ? "true" : ""));
        provider = answers.at("mail.provider", Provider.GMAIL.word());
        host = new FieldModel<>(answers.at("mail.host"), Mail::parseHost);
        user = new FieldModel<>(answers.at("mail.user"), MailModel::parseAddress);
        password.subscribe((_, _) -> refused.set(false));
        deployed = answers.at(AdministratorModel.MADE);
        trial = new TrialModel(answers, orders, desk);
        github = new GithubModel(answers, orders);
        answers.at(REQUIRES).subscribe(this::require);
    }

    /// What was switched on only because it was needed goes when it is not, unless somebody has filled it in.
    private void require(String requires) {
        var so = requires.lines().anyMatch("email"::equals);
        if (so) on.set(true);
        else if (needed.get() && user.text().get().isEmpty()) on.set(false);
        needed.set(so);
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
        GithubModel.from(plan);
    }

    /// Puts it into a plan's answers, or leaves all of it out.
    public void into(Map<String, String> plan) {
        if (!on.get()) plan.keySet().removeIf(key -> key.startsWith(SECTION));
        else if (!own()) plan.remove("mail.host");
        github.into(plan);
    }

    /// Judges what has to be right before somebody goes on.
    public boolean judge() {
        return judgeMail() & github.judge();
    }

    /// The same for mail alone. A server that was set up before keeps the password.
    boolean judgeMail() {
        if (!on.get()) return true;
        refused.set(password.get().isEmpty() && !deployed.get().equals("true"));
        return user.judge() & (!own() || host.judge()) & !refused.get();
    }

    /// Whether the mail server is none of the well-known ones.
    public boolean own() {
        return provider.get().equals(Provider.OWN.word());
    }

    /// The mail server that a provider's name stands for.
    public String server() {
        return chosen().map(Provider::host).orElse("");
    }

    /// Where the provider gives out passwords for programs.
    Optional<URI> passwords() {
        return chosen().flatMap(Provider::passwords);
    }

    private Optional<Provider> chosen() {
        return Stream.of(Provider.values())
                .filter(one -> one.word().equals(provider.get()))
                .findFirst();
    }

    /// The secrets for the deployer.
    public PersonsSecrets forDeployer() {
        return new TypedSecrets(Map.of(SecretSource.MAIL_PASSWORD, password, GithubModel.variable(), github.secret()));
    }

    /// Every secret that was typed.
    public Stream<String> typed() {
        return Stream.of(password, github.secret()).map(StringProperty::get);
    }

    /// Whether “Chat server” asks for it: whoever wants an account there has to show that an address works.
    public ReadOnlyBooleanProperty needed() {
        return needed.getReadOnlyProperty();
    }

    /// A mail to try it with.
    public TrialModel trial() {
        return trial;
    }

    /// Signing in with GitHub.
    public GithubModel github() {
        return github;
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
