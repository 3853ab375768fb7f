package hearth.terminal;

import hearth.plan.ExamplePlan;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Prints a plan to begin with.
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Spoken spoken;

    @Option(names = "--example", required = true, descriptionKey = "example")
    private boolean example;

    PlanCommand(Surroundings surroundings, Spoken spoken) {
        this.surroundings = surroundings;
        this.spoken = spoken;
    }

    @Override
    public Integer call() {
        if (example) surroundings.device().out().print(ExamplePlan.text(spoken.orComputers()));
        surroundings.device().out().flush();
        return ExitCode.DONE;
    }
}
