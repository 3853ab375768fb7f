package hearth.ui;

import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanText;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import hearth.ui.address.AddressModel;
import hearth.ui.administrator.AdministratorModel;
import hearth.ui.connect.ConnectForm;
import hearth.ui.connect.Means;
import hearth.ui.mail.MailModel;
import hearth.ui.model.Answers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// From answers to a plan, and back.
///
/// @param others what some pages still do to a plan's answers
record PlanAnswers(Answers answers, PlanPlace place, ConnectForm connect, Consumer<Map<String, String>> others) {
    /// The files of secrets that the window asks for itself.
    private static final Set<String> ASKED = Set.of(
            "server.password-file",
            "server.passphrase-file",
            "server.sudo-password-file",
            "administrator.password-file",
            "mail.password-file");

    /// The plan that the answers make, leaving out these sections, or everything that is wrong with it.
    ReadPlan read(List<String> sections) {
        var all = new LinkedHashMap<>(answers.all());
        all.keySet().removeIf(key -> key.startsWith(Answers.OWN));
        all.keySet().removeIf(key -> sections.contains(key.replaceFirst("\\..*", "")));
        others.accept(all);
        var means = connect.means().get();
        if (means != Means.KEY) all.remove(ConnectForm.KEY);
        if (means == Means.AGENT) all.put("server.agent", "true");
        return PlanYaml.read(all, place);
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

    /// Takes over what a server tells of itself; the way there is known already.
    void adopt(Plan plan) {
        var all = new LinkedHashMap<>(PlanText.answers(plan));
        all.keySet().removeIf(key -> key.startsWith("server."));
        AddressModel.from(all);
        MailModel.from(all);
        all.forEach((key, text) -> answers.at(key).set(text));
    }
}
