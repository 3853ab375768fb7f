package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Event;
import hearth.deploy.Fix;
import hearth.deploy.Request;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.host.Credentials;
import hearth.plan.Fingerprint;
import hearth.plan.Plan;
import hearth.plan.SshTarget;
import hearth.store.KnownHosts;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One command at work on a server.
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Surroundings surroundings;
    private final Wish wish;
    private final Person person;
    private final View view;
    private Outcome outcome = Outcome.FAILED;
    private volatile Event.@Nullable Failed kept;
    private volatile @Nullable Event end;

    /// What the command line asks for.
    ///
    /// @param fixes what may be put right
    /// @param key   the only host key to be believed, if one was given
    record Wish(Plan plan, Goal goal, boolean takeLock, Set<Fix.Kind> fixes, Optional<Fingerprint> key) {}

    /// What only the person knows.
    record Person(Answers answers, Trust trust, OwnersPassword password, OwnersSecrets given) {
        static Person of(Surroundings around, Wish wish, Voice voice, View view) {
            var answers = new Answers(around, voice.speech());
            return new Person(
                    answers,
                    new Trust(voice, around.device().prompt(), new KnownHosts(around.folders()), wish.key()),
                    OwnersPassword.of(wish.plan(), answers, around.folders(), view),
                    new OwnersSecrets(answers, view));
        }
    }

    Session(Surroundings surroundings, Wish wish, Person person, View view) {
        this.surroundings = surroundings;
        this.wish = wish;
        this.person = person;
        this.view = view;
    }

    /// The exit code.
    int run() {
        try {
            var attempts = new Attempts(person.answers(), person.trust(), view);
            var failure = attempts.at(wish.plan().server(), this::attempt);
            var failed = kept;
            return failure.isPresent() && failed != null ? finish(failed) : ExitCode.of(outcome);
        } catch (FailureException e) {
            return finish(new Event.Failed(surroundings.clock().instant(), "", e.failure()));
        }
    }

    private Optional<Failure> attempt(SshTarget target, Credentials credentials) throws FailureException {
        kept = null;
        outcome = once(new Request(
                wish.plan().on(target), credentials, person.password(), person.given(), wish.takeLock(), wish.fixes()));
        var failed = kept;
        return outcome == Outcome.FAILED && failed != null ? Optional.of(failed.failure()) : Optional.empty();
    }

    private Outcome once(Request request) throws FailureException {
        var run = surroundings.work().open().start(request, wish.goal(), event -> heard(event, request));
        surroundings.stopping().cancelling(run::cancel);
        return run.await();
    }

    /// The end is kept back until it is clear that no answer would change it.
    private void heard(Event event, Request request) {
        switch (event) {
            case Event.Failed failed -> kept = failed;
            case Event.Connected _ -> {
                show(event);
                remember(request.plan().server());
            }
            default -> show(event);
        }
    }

    private void remember(SshTarget target) {
        try {
            person.trust().seen(target);
        } catch (FailureException e) {
            LOG.warn("the host key will have to be given again: {}", e.failure());
        }
    }

    private int finish(Event.Failed failed) {
        LOG.info("failed: {}", failed.failure());
        show(failed);
        return ExitCode.of(failed.failure());
    }

    private void show(Event event) {
        end = event;
        view.show(event);
    }

    /// The last event.
    Optional<Event> end() {
        return Optional.ofNullable(end);
    }
}
