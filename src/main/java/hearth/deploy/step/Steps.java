package hearth.deploy.step;

import hearth.deploy.EditsWish;
import hearth.deploy.Finding;
import hearth.deploy.Step;
import hearth.failure.Failure;
import hearth.failure.ServerFailure;
import hearth.plan.Certificate;
import hearth.plan.FrontDoor;
import hearth.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The table of contents of a deployment.
public final class Steps {
    /// The step that comes first where somebody has edited files: the only one that looks at them as they are.
    public static final String EDITS = "set-edits-aside";

    private Steps() {}

    /// All steps for this plan, in order. Images are fetched in the background from the moment the engine
    /// answers, in the order in which they are needed here. What a started container does by itself goes on
    /// beside the next steps: PostgreSQL makes its files while Synapse checks its own.
    public static List<Step> forPlan(Plan plan) {
        var steps = new ArrayList<Step>();
        steps.add(new KeepRecord(plan));
        steps.add(new InstallDocker(plan));
        steps.add(new MakeNetworkAndVolumes());
        steps.add(new PullImage("pull-postgres", plan.images().postgres()));
        steps.add(new StartPostgres(plan));
        steps.add(new PullImage("pull-synapse", plan.images().synapse()));
        plan.chat().mail().ifPresent(mail -> steps.add(new TryMail(plan, mail)));
        if (!plan.chat().signIn().isEmpty()) steps.add(new TrySignIn(plan));
        steps.add(new ConfigureSynapse(plan));
        if (plan.ownFrontDoor()) {
            steps.add(new PullImage("pull-caddy", plan.images().caddy()));
            steps.add(new OpenFrontDoor(plan));
        } else {
            steps.add(new UseWebServer(plan));
        }
        steps.add(new CreateDatabase(plan));
        steps.add(new StartSynapse(plan));
        steps.add(new CreateAdministrator(plan));
        if (!plan.chat().rooms().autoJoin().isEmpty()) steps.add(new MakeRooms(plan));
        if (Opening.wanted(plan)) steps.add(new OpenDoors(plan));
        if (getsCertificate(plan)) steps.add(new GetCertificate(plan));
        steps.add(new Prove(plan));
        return List.copyOf(steps);
    }

    /// A pasted site is somebody else's, and so is its certificate.
    private static boolean getsCertificate(Plan plan) {
        return !(plan.certificate() instanceof Certificate.Elsewhere)
                && plan.frontDoor().by() != FrontDoor.By.PASTE;
    }

    /// The same, where the person has said what is to become of files that somebody edited.
    public static List<Step> forPlan(Plan plan, Optional<EditsWish> edits) {
        var steps = new ArrayList<>(forPlan(plan));
        edits.ifPresent(wish -> steps.addFirst(new SetEditsAside(plan, wish)));
        return List.copyOf(steps);
    }

    /// What went wrong when a step has acted and still is not done.
    public static Failure notHeld(Step step, Finding after) {
        return after instanceof Finding.Blocked(var failure)
                ? failure
                : new ServerFailure.NotHeld(step.id(), after.toString());
    }
}
