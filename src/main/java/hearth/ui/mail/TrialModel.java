package hearth.ui.mail;

import hearth.deploy.errand.TryMail;
import hearth.plan.Certificate;
import hearth.plan.PlanProblem;
import hearth.plan.ReadPlan;
import hearth.ui.model.Answers;
import hearth.ui.model.Desk;
import hearth.ui.model.Errands;
import hearth.ui.model.FieldModel;
import hearth.ui.model.Orders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A mail to the person, sent from the server as the chat server will send its own. That the mail server took it can be
/// seen; that it arrived only the person knows.
public final class TrialModel {
    private final Orders orders;
    private final Errands errands;
    private final FieldModel<String> to;
    private final ReadOnlyObjectWrapper<Optional<String>> sent = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<PlanProblem>> refused = new ReadOnlyObjectWrapper<>(List.of());

    TrialModel(Answers answers, Orders orders, Desk desk) {
        this.orders = orders;
        this.errands = new Errands(orders, desk);
        this.to = new FieldModel<>(answers.at("administrator.email"), Certificate::parseEmail);
        to.text().subscribe((_, _) -> sent.set(Optional.empty()));
    }

    /// Sends it, by what was answered about mail.
    public void send() {
        if (!to.judge()) return;
        sent.set(Optional.empty());
        switch (orders.ahead(List.of(GithubModel.SECTION), Map.of())) {
            case ReadPlan.Good(var plan) -> {
                refused.set(List.of());
                errands.run(plan, new TryMail(), () -> sent.set(to.value()));
            }
            case ReadPlan.Bad(var problems) -> refused.set(problems);
        }
    }

    /// Why it could not be tried: what is wrong with answers, here or on a page before.
    public ReadOnlyObjectProperty<List<PlanProblem>> refused() {
        return refused.getReadOnlyProperty();
    }

    /// Whose address it is.
    public FieldModel<String> to() {
        return to;
    }

    /// To whom the mail server took it.
    public ReadOnlyObjectProperty<Optional<String>> sent() {
        return sent.getReadOnlyProperty();
    }

    /// How the sending stands.
    public ReadOnlyObjectProperty<Errands.State> state() {
        return errands.state();
    }
}
