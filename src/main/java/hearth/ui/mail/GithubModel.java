package hearth.ui.mail;

import hearth.files.SignIn;
import hearth.plan.Admission;
import hearth.plan.IdentityProvider;
import hearth.plan.Parsed;
import hearth.plan.Problem;
import hearth.plan.ReadPlan;
import hearth.ui.administrator.AdministratorModel;
import hearth.ui.model.Answers;
import hearth.ui.model.FieldModel;
import hearth.ui.model.Orders;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Signing in with an account at GitHub, for those who want it, and who of its people may come. The client secret lives
/// in memory until the server keeps it.
public final class GithubModel {
    /// GitHub's form for a new OAuth app.
    static final URI FORM = URI.create("https://github.com/settings/applications/new");

    /// The section of a plan that has it.
    static final String SECTION = "sign-in";

    private static final String ID = "github";
    private static final String KEYS = SECTION + "." + ID + ".";
    private static final String WHO = KEYS + "who";
    private static final String CLUB = KEYS + "organisation";
    private static final String ON = Answers.OWN + "github";
    private static final String COMING = Answers.OWN + "github-who";

    private final Orders orders;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final FieldModel<String> clientId;
    private final FieldModel<List<String>> names;
    private final FieldModel<?> organisation;
    private final Property<Coming> coming = new SimpleObjectProperty<>(Coming.NAMED);
    private final StringProperty secret = new SimpleStringProperty("");
    private final BooleanProperty refused = new SimpleBooleanProperty();
    private final StringProperty deployed;

    GithubModel(Answers answers, Orders orders) {
        this.orders = orders;
        var kept = answers.at(ON);
        kept.subscribe(word -> on.set(word.equals("true")));
        on.subscribe((_, so) -> kept.set(so ? "true" : ""));
        clientId = new FieldModel<>(answers.at(KEYS + "client-id"), IdentityProvider::parseClientId);
        names = new FieldModel<>(answers.at(WHO), GithubModel::parseNames);
        organisation = new FieldModel<>(answers.at(CLUB), Admission.Organisation::parse);
        var who = answers.at(COMING, Coming.NAMED.name());
        who.subscribe(word -> {
            if (!word.isEmpty()) coming.setValue(Coming.valueOf(word));
        });
        coming.subscribe((_, chosen) -> who.set(chosen.name()));
        deployed = answers.at(AdministratorModel.MADE);
        secret.subscribe((_, _) -> refused.set(false));
    }

    /// Names, with commas or spaces between them.
    private static Parsed<List<String>> parseNames(String text) {
        var all = Stream.of(text.split("[,，、\\s]+"))
                .filter(name -> !name.isEmpty())
                .toList();
        if (all.isEmpty()) return Parsed.bad(new Problem.Missing());
        var good = all.stream().allMatch(name -> Admission.Organisation.parse(name) instanceof Parsed.Ok);
        return good ? Parsed.ok(all) : Parsed.bad(new Problem.NotA(Problem.Kind.ADMISSION, text));
    }

    /// Takes what a plan says.
    static void from(Map<String, String> plan) {
        plan.put(ON, plan.keySet().stream().anyMatch(key -> key.startsWith(KEYS)) ? "true" : "");
        var who = plan.getOrDefault(WHO, "");
        var found = plan.containsKey(CLUB)
                ? Coming.ORGANISATION
                : who.equals(Admission.ANYONE) ? Coming.ANYONE : Coming.NAMED;
        plan.put(COMING, found.name());
        if (found == Coming.NAMED) plan.put(WHO, who.lines().collect(Collectors.joining(", ")));
        else plan.remove(WHO);
    }

    /// Puts it into a plan's answers, or leaves all of it out.
    void into(Map<String, String> plan) {
        if (!on.get()) {
            plan.keySet().removeIf(key -> key.startsWith(KEYS));
            return;
        }
        if (coming.getValue() != Coming.ORGANISATION) plan.remove(CLUB);
        switch (coming.getValue()) {
            case NAMED -> plan.put(WHO, String.join("\n", names.value().orElse(List.of())));
            case ORGANISATION -> plan.remove(WHO);
            case ANYONE -> plan.put(WHO, Admission.ANYONE);
        }
    }

    /// Judges what has to be right before somebody goes on. A server that was set up before keeps its secret.
    boolean judge() {
        if (!on.get()) return true;
        refused.set(secret.get().isEmpty() && !deployed.get().equals("true"));
        var named = switch (coming.getValue()) {
            case NAMED -> names.judge();
            case ORGANISATION -> organisation.judge();
            case ANYONE -> true;
        };
        return clientId.judge() & named & !refused.get();
    }

    /// The address that GitHub sends people back to.
    String callback() {
        return orders.ahead(List.of(SECTION, "mail", "registration"), Map.of()) instanceof ReadPlan.Good(var plan)
                ? SignIn.callback(plan)
                : "…";
    }

    /// Where the server is, as GitHub's form asks for it.
    String homepage() {
        return callback().replaceFirst("^(https://[^/]*).*", "$1");
    }

    public BooleanProperty on() {
        return on;
    }

    public FieldModel<String> clientId() {
        return clientId;
    }

    /// Those who may come, by their names there.
    public FieldModel<List<String>> names() {
        return names;
    }

    public FieldModel<?> organisation() {
        return organisation;
    }

    public Property<Coming> coming() {
        return coming;
    }

    public StringProperty secret() {
        return secret;
    }

    /// Whether it is time to say that the secret is missing.
    public BooleanProperty refused() {
        return refused;
    }

    /// The variable that stands for the secret in a plan.
    static String variable() {
        return IdentityProvider.variable(ID);
    }
}
