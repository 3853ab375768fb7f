package hearth.ui.chat;

import hearth.plan.PlanProblem;
import hearth.ui.model.Answers;
import hearth.ui.model.Orders;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Further options of Synapse, as they would stand in homeserver.yaml: judged as a plan's are. A text that cannot be
/// used stays in the field and never reaches the answers.
public final class ExtraModel {
    static final String KEY = "extra";

    private final Orders orders;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<PlanProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    ExtraModel(Answers answers, Orders orders) {
        this.orders = orders;
        var kept = answers.at(KEY);
        kept.subscribe(text::set);
        text.subscribe((_, typed) -> {
            problems.set(List.of());
            if (orders.wrongWith(KEY, typed).isEmpty()) kept.set(typed);
        });
    }

    /// The field was left, or somebody wants to go on: whether they may.
    public boolean judge() {
        problems.set(orders.wrongWith(KEY, text.get()));
        return problems.get().isEmpty();
    }

    /// What is typed.
    public StringProperty text() {
        return text;
    }

    /// What is wrong, as far as it is time to say so.
    public ReadOnlyObjectProperty<List<PlanProblem>> problems() {
        return problems.getReadOnlyProperty();
    }
}
