package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.deploy.Fix;
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
import java.util.Set;

/// Reads the plan, and works on the server that it names.
final class ServerCommand {
    private final Surroundings surroundings;
    private final Spoken spoken;

    ServerCommand(Surroundings surroundings, Spoken spoken) {
        this.surroundings = surroundings;
        this.spoken = spoken;
    }

    /// What a deployment is allowed beyond the plan.
    ///
    /// @param takeLock to take over another one's lock
    /// @param fixes    to put right what checks have found
    record Leave(boolean takeLock, Set<Fix.Kind> fixes) {
        static final Leave NONE = new Leave(false, Set.of());
    }

    /// The exit code.
    int run(ServerOptions options, Goal goal, Leave leave) {
        if (options.hostKey.isEmpty()) return run(options, goal, leave, Optional.empty());
        return switch (Fingerprint.parse(options.hostKey)) {
            case Parsed.Ok<Fingerprint>(var key) -> run(options, goal, leave, Optional.of(key));
            case Parsed.Bad<Fingerprint>(var problem) -> refuse(problem);
        };
    }

    private int run(ServerOptions options, Goal goal, Leave leave, Optional<Fingerprint> key) {
        try {
            var read = PlanFile.read(path(options.plan), surroundings.home(), Spoken.computers());
            return switch (read) {
                case ReadPlan.Good(var plan) ->
                    new PlanRun(
                                    surroundings,
                                    voice(plan),
                                    new Session.Wish(plan, goal, leave.takeLock(), leave.fixes(), key),
                                    options)
                            .run();
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
