package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import hearth.plan.Fingerprint;
import hearth.plan.Parsed;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanProblem;
import hearth.plan.PlanYaml;
import hearth.plan.Problem;
import hearth.plan.ReadPlan;
import hearth.secret.Secret;
import hearth.terminal.screen.Screen;
import hearth.text.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
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

    int run(Options options, Goal goal, boolean takeLock) {
        return switch (read(options.plan)) {
            case ReadPlan.Good(var plan) -> work(plan, options, goal, takeLock);
            case ReadPlan.Bad(var problems) -> refuse(options, problems);
        };
    }

    private ReadPlan read(String name) {
        try {
            var file = Path.of(name).toAbsolutePath();
            var place = PlanPlace.of(
                    Optional.ofNullable(file.getParent()).orElse(file),
                    Path.of(System.getProperty("user.home", ".")),
                    spoken.orComputers());
            return PlanYaml.read(Files.readAllBytes(file), place);
        } catch (IOException | InvalidPathException _) {
            return new ReadPlan.Bad(List.of(new PlanProblem(1, "", new Problem.FileUnreadable(Path.of(name)))));
        }
    }

    private int refuse(Options options, List<PlanProblem> problems) {
        var speech = Speech.in(spoken.orComputers(), ZoneId.systemDefault());
        var device = surroundings.device();
        if (options.json) {
            var json = new EventJson(speech.failures(), speech.problems(), surroundings.redaction());
            device.out().println(json.line(surroundings.clock().instant(), problems));
        } else {
            var look = Look.on(device);
            device.err().println(look.wrong() + " " + speech.say("terminal.plan-refused", options.plan));
            device.err().println();
            for (var problem : problems)
                look.prose(speech.problems().of(problem), "  ").forEach(device.err()::println);
        }
        return ExitCode.BAD_INPUT;
    }

    private int work(Plan plan, Options options, Goal goal, boolean takeLock) {
        var speech = Speech.in(spoken.asked().orElse(plan.language()), ZoneId.systemDefault());
        var device = surroundings.device();
        var look = Look.on(device);
        var given = Optional.of(options.hostKey).filter(key -> !key.isEmpty()).flatMap(ServerCommand::key);
        var answers = new Answers(surroundings, speech);
        var made = surroundings.data().resolve(plan.serverName().toString()).resolve("administrator-password");
        try (var view = view(options, speech, look, goal)) {
            var password = new OwnersPassword(
                    plan,
                    answers,
                    made,
                    who -> view.aside(() -> ask(answers, speech.say("terminal.ask-administrator", who))));
            var person = new Session.Person(answers, new Trust(speech, look, device, given), password);
            return new Session(surroundings, new Session.Wish(plan, goal, takeLock), person, view).run();
        }
    }

    private Optional<Secret> ask(Answers answers, String question) {
        return surroundings.device().prompt().secret(question).map(answers::learn);
    }

    private static Optional<Fingerprint> key(String text) {
        return Fingerprint.parse(text) instanceof Parsed.Ok<Fingerprint>(var key) ? Optional.of(key) : Optional.empty();
    }

    private View view(Options options, Speech speech, Look look, Goal goal) {
        var device = surroundings.device();
        if (options.json) {
            return new JsonView(
                    new EventJson(speech.failures(), speech.problems(), surroundings.redaction()), device.out());
        }
        var story = new Story(speech, look, goal);
        if (!device.tty().paints()) return new PlainView(story, speech, device.err());
        var screen = new Screen(device.err(), device.tty());
        surroundings.stopping().lastly(screen::close);
        var live = new LiveView(story, speech, look, screen, surroundings.clock());
        live.begin();
        return live;
    }
}
