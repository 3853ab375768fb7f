package hearth.deploy.check;

import hearth.plan.Plan;
import java.util.List;

/// The table of contents of what is looked at first.
public final class Checks {
    private Checks() {}

    /// All checks for this plan, in the order in which they are told.
    public static List<Check> forPlan(Plan plan) {
        return List.of(
                new SystemSupported(),
                new Processor(),
                new Memory(),
                new FreeDisk(),
                new FreePorts(),
                new NamePointsHere(plan));
    }
}
