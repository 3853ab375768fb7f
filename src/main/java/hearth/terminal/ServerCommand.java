package hearth.terminal;

import hearth.deploy.Consent;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.plan.Fingerprint;
import hearth.plan.Parsed;
import hearth.plan.Plan;
import hearth.plan.PlanProblem;
import hearth.plan.Problem;
import hearth.plan.ReadPlan;
import hearth.store.PlanFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads the plan, and works on the server that it names.
final class ServerCommand {
    private final Surroundings surroundings;
    private final Spoken spoken;

    ServerCommand(Surroundings surroundings, Spoken spoken) {
        this.surroundings = surroundings;
        this.spoken = spoken;
    }

    /// What is to be done beside a plan.
    interface Errands {
        ErrandRun of(Plan plan) throws FailureException;
    }

    /// What is wanted of a plan.
    private interface Wishing {
        Session.Wish of(Plan plan, Optional<Fingerprint> key) throws FailureException;
    }

    /// The exit code.
    int run(ServerOptions options, Goal goal) {
        return run(options, goal, Consent.NONE);
    }

    /// The exit code.
    int run(ServerOptions options, Goal goal, Consent consent) {
        return read(options, (plan, key) -> new Session.Wish(plan, goal, key, consent, Optional.empty()));
    }

    /// Does an errand; the exit code.
    int run(ServerOptions options, Errands errands) {
        return read(
                options,
                (plan, key) -> new Session.Wish(plan, Goal.ERRAND, key, Consent.NONE, Optional.of(errands.of(plan))));
    }

    private int read(ServerOptions options, Wishing wishing) {
        if (options.hostKey.isEmpty()) return read(options, wishing, Optional.empty());
        return switch (Fingerprint.parse(options.hostKey)) {
            case Parsed.Ok<Fingerprint>(var key) -> read(options, wishing, Optional.of(key));
            case Parsed.Bad<Fingerprint>(var problem) -> refuse(problem);
        };
    }

    private int read(ServerOptions options, Wishing wishing, Optional<Fingerprint> key) {
        try {
            var read = PlanFile.read(path(options.plan), surroundings.home(), Spoken.computers());
            return switch (read) {
                case ReadPlan.Good(var plan) ->
                    new PlanRun(surroundings, voice(plan), wishing.of(plan, key), options).run();
                case ReadPlan.Bad(var problems) -> refuse(options, problems);
            };
        } catch (FailureException e) {
            return refuse(options, e.failure());
        }
    }

    private static Path path(String name) throws FailureException {
        try {
            return Path.of(name);
        } catch (InvalidPathException _) {
            throw new LocalFailure.FileUnreadable(Path.of("")).thrown();
        }
    }

    /// The plan's own language, unless another one was asked for. What is written on the server stays in the
    /// plan's.
    private Voice voice(Plan plan) {
        return Voice.in(spoken.asked().orElse(plan.language()), surroundings);
    }

    private Voice voice() {
        return Voice.in(spoken.orComputers(), surroundings);
    }

    private int refuse(Problem problem) {
        var voice = voice();
        return voice.refuse(
                ServerOptions.HOST_KEY + ": " + voice.speech().problems().of(problem));
    }

    private int refuse(ServerOptions options, Failure failure) {
        var voice = voice();
        if (options.json) json(voice).show(new Event.Failed(surroundings.clock().instant(), "", failure));
        else voice.fail(failure);
        return ExitCode.BAD_INPUT;
    }

    private int refuse(ServerOptions options, List<PlanProblem> problems) {
        var voice = voice();
        if (options.json) {
            json(voice).refused(surroundings.clock().instant(), problems);
            return ExitCode.BAD_INPUT;
        }
        var code = voice.refuse(voice.speech().say("terminal.plan-refused", options.plan));
        voice.gap();
        for (var problem : problems)
            voice.say(voice.look().prose(voice.speech().problems().of(problem), "  "));
        return code;
    }

    private JsonView json(Voice voice) {
        return new JsonView(voice.speech().json(surroundings.redaction()), surroundings.device());
    }
}
