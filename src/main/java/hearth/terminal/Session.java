package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Event;
import hearth.deploy.Request;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.host.Credentials;
import hearth.plan.Fingerprint;
import hearth.plan.Plan;
import hearth.plan.SshTarget;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One command at work on a server. Where the only thing that is missing is an answer of the person's, it asks and
/// begins anew, without a word about the failure.
final class Session {
    private final Surroundings surroundings;
    private final Wish wish;
    private final Person person;
    private final View view;
    private volatile Event.@Nullable Failed failed;
    private volatile @Nullable Event end;

    /// What the command line asks for.
    ///
    /// @param key the only host key to be believed, if one was given
    record Wish(Plan plan, Goal goal, boolean takeLock, Optional<Fingerprint> key) {}

    /// What only the person knows.
    record Person(Answers answers, Trust trust, OwnersPassword password) {
        static Person of(Surroundings surroundings, Wish wish, Speech speech, View view) {
            var answers = new Answers(surroundings, speech);
            return new Person(
                    answers,
                    new Trust(speech, Look.on(surroundings.device()), surroundings.device(), wish.key()),
                    OwnersPassword.of(wish.plan(), answers, surroundings.data(), view));
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
        var target = person.trust().known(wish.plan().server());
        try {
            return work(target, person.answers().first(target));
        } catch (FailureException e) {
            return finish(new Event.Failed(surroundings.clock().instant(), "", e.failure()));
        }
    }

    private int work(SshTarget first, Credentials found) {
        var target = first;
        var credentials = found;
        while (true) {
            var outcome = once(new Request(wish.plan().on(target), credentials, person.password(), wish.takeLock()));
            var end = failed;
            if (outcome != Outcome.FAILED || end == null) return ExitCode.of(outcome);
            var failure = end.failure();
            var accepted = accepted(target, failure);
            var better = accepted.isPresent() ? Optional.<Credentials>empty() : better(target, credentials, failure);
            if (accepted.isEmpty() && better.isEmpty()) return finish(end);
            target = accepted.orElse(target);
            credentials = better.orElse(credentials);
        }
    }

    private Outcome once(Request request) {
        failed = null;
        var run = surroundings.work().get().start(request, wish.goal(), this::heard);
        surroundings.stopping().cancelling(run::cancel);
        return run.await();
    }

    /// The end is kept back until it is clear that no answer would change it.
    private void heard(Event event) {
        if (event instanceof Event.Failed kept) failed = kept;
        else show(event);
    }

    private Optional<SshTarget> accepted(SshTarget target, Failure failure) {
        return view.aside(() -> person.trust().accepted(target, failure));
    }

    private Optional<Credentials> better(SshTarget target, Credentials tried, Failure failure) {
        return view.aside(() -> person.answers().better(target, tried, failure));
    }

    private int finish(Event.Failed failure) {
        show(failure);
        return ExitCode.of(failure.failure());
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
