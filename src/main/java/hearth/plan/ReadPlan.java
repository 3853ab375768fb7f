package hearth.plan;

import java.util.List;

/// What reading a plan answers: the plan, or everything that is wrong with it, at once.
public sealed interface ReadPlan {
    /// The plan is complete and valid.
    record Good(Plan plan) implements ReadPlan {}

    /// At least one problem, in the order of their lines.
    record Bad(List<PlanProblem> problems) implements ReadPlan {}
}
