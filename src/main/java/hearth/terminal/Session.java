package hearth.terminal;

import hearth.deploy.Consent;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Event;
import hearth.deploy.Fix;
import hearth.deploy.OwnersPlan;
import hearth.deploy.Request;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.host.Credentials;
import hearth.plan.Fingerprint;
import hearth.plan.Plan;
import hearth.plan.SshTarget;
import hearth.store.KnownHosts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    private Consent consent;
    private Outcome outcome = Outcome.FAILED;
    private volatile Event.@Nullable Failed kept;
    private volatile @Nullable Event end;
    private final Map<String, Fix> offered = new ConcurrentHashMap<>();

    /// What the command line asks for.
    ///
    /// @param key     the only host key to be believed, if one was given
    /// @param consent what the person has said yes to
    /// @param errand  what is to be done beside the plan
    record Wish(Plan plan, Goal goal, Optional<Fingerprint> key, Consent consent, Optional<ErrandRun> errand) {}

    /// What only the person knows.
    record Person(
            Answers answers,
            Trust trust,
            Permission permission,
            OwnersPassword password,
            OwnersSecrets given,
            OwnersPlan plan) {
        static Person of(Surroundings around, Wish wish, Voice voice, View view, OwnersPlan plan) {
            var answers = new Answers(around, voice.speech());
            var prompt = around.device().prompt();
            return new Person(
                    answers,
                    new Trust(voice, prompt, new KnownHosts(around.folders()), wish.key()),
                    new Permission(voice, prompt),
                    OwnersPassword.of(wish.plan(), answers, around.folders(), view),
                    new OwnersSecrets(answers, view),
                    plan);
        }
    }

    Session(Surroundings surroundings, Wish wish, Person person, View view) {
        this.surroundings = surroundings;
        this.wish = wish;
        this.consent = wish.consent();
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
        do {
            kept = null;
            offered.clear();
            outcome = once(request(target, credentials));
        } while (outcome == Outcome.BLOCKED && permitted());
        var failed = kept;
        return outcome == Outcome.FAILED && failed != null ? Optional.of(failed.failure()) : Optional.empty();
    }

    private Request request(SshTarget target, Credentials credentials) {
        return new Request(
                wish.plan().on(target),
                credentials,
                person.password(),
                person.given(),
                person.plan(),
                consent,
                wish.errand().map(ErrandRun::errand));
    }

    /// Whether the person has just said yes to something that may get it out of the way.
    private boolean permitted() throws FailureException {
        if (wish.goal() != Goal.DEPLOY || !(end instanceof Event.Blocked blocked)) return false;
        var more = view.aside(
                () -> person.permission().more(consent, blocked, Optional.ofNullable(offered.get(blocked.where()))));
        consent = more.orElse(consent);
        return more.isPresent();
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
            case Event.Checked checked -> {
                checked.verdict().offered().ifPresent(fix -> offered.put(checked.check(), fix));
                show(event);
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
