package hearth.terminal;

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
import java.io.PrintStream;
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

    /// The exit code.
    int run(ServerOptions options, Goal goal, boolean takeLock) {
        Optional<Fingerprint> key = Optional.empty();
        if (!options.hostKey.isEmpty()) {
            switch (Fingerprint.parse(options.hostKey)) {
                case Parsed.Ok<Fingerprint>(var good) -> key = Optional.of(good);
                case Parsed.Bad<Fingerprint>(var problem) -> {
                    return refuse(problem);
                }
            }
        }
        try {
            var file = Path.of(options.plan);
            return switch (PlanFile.read(file, surroundings.home(), spoken.orComputers())) {
                case ReadPlan.Good(var plan) -> work(new Session.Wish(plan, goal, takeLock, key), options);
                case ReadPlan.Bad(var problems) -> refuse(options, problems);
            };
        } catch (FailureException e) {
            return refuse(options, e.failure());
        } catch (InvalidPathException e) {
            return refuse(options, new LocalFailure.FileUnreadable(Path.of("?")));
        }
    }

    private int refuse(ServerOptions options, Failure failure) {
        var speech = speech(Optional.empty());
        var look = Look.on(surroundings.device());
        if (options.json)
            json(speech).show(new Event.Failed(surroundings.clock().instant(), "", failure));
        else new FailureLines(speech, look).of(failure, look.wrong()).forEach(err()::println);
        return ExitCode.BAD_INPUT;
    }

    private int refuse(Problem problem) {
        var speech = speech(Optional.empty());
        var look = Look.on(surroundings.device());
        err().println(look.wrong() + " --accept-host-key: " + speech.problems().of(problem));
        return ExitCode.BAD_INPUT;
    }

    private int refuse(ServerOptions options, List<PlanProblem> problems) {
        var speech = speech(Optional.empty());
        if (options.json) {
            var json = speech.json(surroundings.redaction());
            surroundings.device().out().println(json.line(surroundings.clock().instant(), problems));
            return ExitCode.BAD_INPUT;
        }
        var look = Look.on(surroundings.device());
        new Rows(look)
                .text(look.wrong(), speech.say("terminal.plan-refused", options.plan))
                .forEach(err()::println);
        err().println();
        for (var problem : problems)
            look.prose(speech.problems().of(problem), "  ").forEach(err()::println);
        return ExitCode.BAD_INPUT;
    }

    private int work(Session.Wish wish, ServerOptions options) {
        var speech = speech(Optional.of(wish.plan()));
        var look = Look.on(surroundings.device());
        var story = new Story(speech, look, wish.goal());
        var code = ExitCode.FAILED;
        Optional<Event> end;
        try (var journal = Journal.begin(
                        surroundings, speech, wish.plan().serverName().toString());
                var view = journaled(options.json ? json(speech) : view(story, speech, look), journal)) {
            var session = new Session(surroundings, wish, Session.Person.of(surroundings, wish, speech, view), view);
            code = session.run();
            end = session.end();
        }
        if (!options.json) {
            if (wish.goal() == Goal.DEPLOY && end.isPresent() && end.get() instanceof Event.Finished done) {
                err().println();
                Summary.of(done, speech, look).forEach(surroundings.device().out()::println);
            }
            var closing = new Closing(speech, look, wish.goal(), options.plan, surroundings.log());
            end.ifPresent(event -> closing.after(event, story.anythingToDo()).forEach(err()::println));
        }
        return code;
    }

    private Speech speech(Optional<Plan> plan) {
        var language = spoken.asked().or(() -> plan.map(Plan::language)).orElse(spoken.orComputers());
        return Speech.in(language, ZoneId.systemDefault());
    }

    private View json(Speech speech) {
        return new JsonView(
                speech.json(surroundings.redaction()), surroundings.device().out());
    }

    private View view(Story story, Speech speech, Look look) {
        return look.tty().paints()
                ? LiveView.begin(story, speech, look, surroundings)
                : new PlainView(story, speech, err());
    }

    private static View journaled(View view, Journal journal) {
        return new View() {
            @Override
            public void show(Event event) {
                journal.add(event);
                view.show(event);
            }

            @Override
            public <T> T aside(Talk<T> talk) throws FailureException {
                return view.aside(talk);
            }

            @Override
            public void close() {
                view.close();
            }
        };
    }

    private PrintStream err() {
        return surroundings.device().err();
    }
}
