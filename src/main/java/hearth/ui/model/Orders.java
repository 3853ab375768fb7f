package hearth.ui.model;

import hearth.deploy.Consent;
import hearth.deploy.Request;
import hearth.plan.Plan;
import hearth.plan.PlanProblem;
import hearth.plan.ReadPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All answers put together.
public interface Orders {
    /// The plan that they make, or everything that is wrong with it.
    ReadPlan read();

    /// The same, with these answers in place of all others in these sections; what a page further on has not
    /// asked yet stands there as an example.
    ReadPlan ahead(List<String> sections, Map<String, String> instead);

    /// What is wrong with this answer, as far as it alone decides that.
    List<PlanProblem> wrongWith(String key, String text);

    /// What the tutorial answers in these sections.
    Map<String, String> tutorial(List<String> sections);

    /// The plan, once everything is answered.
    default Optional<Plan> plan() {
        return read() instanceof ReadPlan.Good(var plan) ? Optional.of(plan) : Optional.empty();
    }

    /// What is asked of the deployer.
    ///
    /// @param consent what the person has said yes to
    Request request(Plan plan, Consent consent);
}
