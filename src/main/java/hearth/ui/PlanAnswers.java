package hearth.ui;

import hearth.plan.Extra;
import hearth.plan.Mail.Provider;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanProblem;
import hearth.plan.PlanText;
import hearth.plan.PlanYaml;
import hearth.plan.Preset;
import hearth.plan.ReadPlan;
import hearth.ui.address.AddressModel;
import hearth.ui.administrator.AdministratorModel;
import hearth.ui.connect.ConnectForm;
import hearth.ui.connect.Means;
import hearth.ui.mail.MailModel;
import hearth.ui.model.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// From answers to a plan, and back.
///
/// @param others what some pages still do to a plan's answers
record PlanAnswers(Answers answers, PlanPlace place, ConnectForm connect, Consumer<Map<String, String>> others) {
    /// What stands for answers about mail that nobody has given yet.
    private static final Map<String, String> EXAMPLES =
            Map.of("mail.user", "you@example.org", "mail.host", "smtp.example.org");

    /// The key of the further options of Synapse.
    static final String EXTRA = "extra";

    /// The files of secrets that the window asks for itself.
    private static final Set<String> ASKED = Set.of(
            "server.password-file",
            "server.passphrase-file",
            "server.sudo-password-file",
            "administrator.password-file",
            "mail.password-file",
            "sign-in.github.secret-file");

    /// The plan that the answers make, or everything that is wrong with it.
    ReadPlan read() {
        return read(answers.all());
    }

    private ReadPlan read(Map<String, String> all) {
        complete(all);
        return PlanYaml.read(all, place);
    }

    private void complete(Map<String, String> all) {
        all.keySet().removeIf(key -> key.startsWith(Answers.OWN));
        others.accept(all);
        var means = connect.means().get();
        if (means != Means.KEY) all.remove(ConnectForm.KEY);
        if (means == Means.AGENT) all.put("server.agent", "true");
    }

    /// The same, with these answers in place of all others in these sections, and examples for what is missing.
    ReadPlan ahead(List<String> sections, Map<String, String> instead) {
        var all = answers.all();
        all.keySet().removeIf(key -> sections.contains(Answers.section(key)));
        all.putAll(instead);
        complete(all);
        if (all.keySet().stream().anyMatch(key -> key.startsWith("mail."))) addExamples(all);
        return PlanYaml.read(all, place);
    }

    /// A provider that is named brings its own mail server.
    private static void addExamples(Map<String, String> all) {
        var own = all.getOrDefault("mail.provider", Provider.OWN.word()).equals(Provider.OWN.word());
        EXAMPLES.forEach((key, text) -> {
            if (own || !key.equals("mail.host")) all.putIfAbsent(key, text);
        });
    }

    /// What is wrong with one answer; what other answers lack is not its fault.
    List<PlanProblem> wrongWith(String key, String text) {
        var found = problems(Map.of(key, text));
        found.removeAll(problems(Map.of()));
        return found;
    }

    private List<PlanProblem> problems(Map<String, String> some) {
        return PlanYaml.read(some, place) instanceof ReadPlan.Bad(var problems)
                ? new ArrayList<>(problems)
                : new ArrayList<>();
    }

    /// What the tutorial answers in these sections.
    Map<String, String> tutorial(List<String> sections) {
        var least = new LinkedHashMap<>(EXAMPLES);
        least.put("server.address", "localhost");
        least.put("server-name", "example.org");
        least.put("administrator.name", "admin");
        least.put("mail.provider", "gmail");
        least.remove("mail.host");
        least.put("preset", Preset.AS_IN_THE_TUTORIAL.word());
        if (!(PlanYaml.read(least, place) instanceof ReadPlan.Good(var plan)))
            throw new IllegalStateException("the tutorial makes no plan");
        var all = PlanText.answers(plan);
        all.keySet().removeIf(key -> !sections.contains(Answers.section(key)));
        return all;
    }

    /// Takes a plan's answers over; where it keeps secrets in files, the window asks for them instead.
    void fill(Map<String, String> plan) {
        var all = new LinkedHashMap<>(plan);
        all.keySet().removeAll(ASKED);
        all.putIfAbsent("server.port", "22");
        all.putIfAbsent("server.user", "root");
        all.putIfAbsent("administrator.name", "admin");
        var agent = "true".equals(all.remove("server.agent"));
        var login = all.containsKey(ConnectForm.KEY) ? Means.KEY : agent ? Means.AGENT : Means.PASSWORD;
        all.put(ConnectForm.MEANS, login.name());
        AddressModel.from(all);
        MailModel.from(all);
        var hostKey = all.getOrDefault(ConnectForm.HOST_KEY, "");
        answers.replace(all);
        answers.at(ConnectForm.HOST_KEY).set(hostKey); // it was forgotten with the old address
        answers.at(AdministratorModel.MADE).set("");
    }

    /// Lets the answers say these further options of Synapse, in place of those that they had.
    void keep(Extra extra) {
        if (read() instanceof ReadPlan.Good(var plan))
            answers.at(EXTRA)
                    .set(PlanText.answers(plan.with(plan.chat().with(extra))).getOrDefault(EXTRA, ""));
    }

    /// Takes over what a server tells of itself; the way there is known already.
    void adopt(Plan plan) {
        var all = new LinkedHashMap<>(PlanText.answers(plan));
        all.keySet().removeIf(key -> key.startsWith("server."));
        AddressModel.from(all);
        MailModel.from(all);
        all.forEach((key, text) -> answers.at(key).set(text));
    }
}
