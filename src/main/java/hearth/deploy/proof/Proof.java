package hearth.deploy.proof;

import hearth.deploy.Event;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.SynapseFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Proof of life: uses the server through its public name as a person with an app would, and looks from inside for the
/// reasons. Logs in once (Synapse counts sign-ins), and removes whatever it made.
public final class Proof {
    /// The id of the step that proves, and of failures outside of any probe.
    public static final String ID = "prove";

    private final OpenServer server;
    private final Narrator narrator;

    public Proof(OpenServer server, Narrator narrator) {
        this.server = server;
        this.narrator = narrator;
    }

    /// How far the proof goes.
    public enum Extent {
        /// Nothing that a member could notice.
        GENTLE,
        /// Also restarts the containers.
        WITH_RESTART
    }

    /// Runs all probes and tells of each; the first that fails, in their order, is what is thrown.
    public void run(Extent extent) throws FailureException {
        if (server.password().known().isEmpty())
            throw new SynapseFailure.AdministratorPasswordNeeded(server.plan().administratorId()).thrown();
        try (var trial = new Trial(server, narrator)) {
            var course = new Course(trial, narrator);
            var failure = course.run(Probes.forPlan(server.plan(), extent));
            if (failure.isEmpty() && extent == Extent.WITH_RESTART) {
                narrator.say(Event.Milestone.RESTARTING_CONTAINERS, "");
                failure = course.run(List.of(new RestartProbe()));
            }
            trial.tidyUp();
            if (course.passed("whoami")) failure = either(failure, course.run(List.of(MemberProbes.logout())));
            if (failure.isPresent()) throw failure.get().thrown();
        }
    }

    /// Runs one probe only: whether the world gets an answer at all.
    public void answers() throws FailureException {
        try (var trial = new Trial(server, narrator)) {
            var start = trial.now();
            for (var probe : PublicProbes.all()) {
                if (!probe.id().equals("versions")) continue;
                probe.run(trial);
                narrator.proved(probe.id(), Duration.between(start, trial.now()));
            }
        }
    }

    private static Optional<Failure> either(Optional<Failure> first, Optional<Failure> second) {
        return first.isPresent() ? first : second;
    }
}
