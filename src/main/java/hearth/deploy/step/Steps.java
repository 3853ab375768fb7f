package hearth.deploy.step;

import hearth.deploy.Finding;
import hearth.deploy.Step;
import hearth.failure.Failure;
import hearth.failure.ServerFailure;
import hearth.plan.Certificate;
import hearth.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/// The table of contents of a deployment.
public final class Steps {
    private Steps() {}

    /// All steps for this plan, in order. Images are fetched in the background from the moment the engine answers,
    /// in
    /// the order in which they are needed here. What a started container does by itself goes on beside the next
    /// steps:
    /// the settings are checked while the database is still on its way, and the database makes its first files, and
    /// the front door asks for its certificate, while the next thing is done.
    public static List<Step> forPlan(Plan plan) {
        var steps = new ArrayList<Step>();
        steps.add(new KeepRecord(plan));
        steps.add(new InstallDocker(plan));
        steps.add(new MakeNetworkAndVolumes());
        steps.add(new PullImage("pull-synapse", plan.images().synapse()));
        steps.add(new ConfigureSynapse(plan));
        steps.add(new PullImage("pull-postgres", plan.images().postgres()));
        steps.add(new StartPostgres(plan));
        steps.add(new PullImage("pull-caddy", plan.images().caddy()));
        steps.add(new OpenFrontDoor(plan));
        steps.add(new CreateDatabase(plan));
        steps.add(new StartSynapse(plan));
        steps.add(new CreateAdministrator(plan));
        if (!(plan.certificate() instanceof Certificate.Elsewhere)) steps.add(new GetCertificate(plan));
        steps.add(new Prove(plan));
        return List.copyOf(steps);
    }

    /// What went wrong when a step has acted and still is not done.
    public static Failure notHeld(Step step, Finding after) {
        return after instanceof Finding.Blocked(var failure)
                ? failure
                : new ServerFailure.NotHeld(step.id(), after.toString());
    }
}
