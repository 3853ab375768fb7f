package hearth.deploy.check;

import hearth.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/// The table of contents of what is looked at first.
public final class Checks {
    private Checks() {}

    /// All checks for this plan, in the order in which they are told.
    public static List<Check> forPlan(Plan plan) {
        var checks = new ArrayList<Check>();
        checks.add(new SystemSupported());
        checks.add(new Processor());
        checks.add(new Memory());
        checks.add(new FreeDisk());
        // Another front door is meant to have them.
        if (plan.ownFrontDoor()) checks.add(new FreePorts());
        checks.add(new NamePointsHere(plan));
        return checks;
    }
}
