package hearth.ui.model;

import hearth.deploy.Consent;
import hearth.deploy.Request;
import hearth.plan.Plan;
import hearth.plan.ReadPlan;
import java.util.List;
import java.util.Optional;

/// All answers put together.
public interface Orders {
    /// The plan that they make, or everything that is wrong with it.
    ReadPlan read();

    /// The same, as if nobody had answered anything in these sections.
    ReadPlan readWithout(List<String> sections);

    /// The plan, once everything is answered.
    default Optional<Plan> plan() {
        return read() instanceof ReadPlan.Good(var plan) ? Optional.of(plan) : Optional.empty();
    }

    /// What is asked of the deployer.
    ///
    /// @param consent what the person has said yes to
    Request request(Plan plan, Consent consent);
}
