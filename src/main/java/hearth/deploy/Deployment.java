package hearth.deploy;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.check.Checks;
import hearth.deploy.proof.Proof;
import hearth.deploy.step.Steps;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.Unexpected;
import hearth.host.Host;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One deployment on its way: look at everything, then for each step that is not done act and look again.
///
/// Cancelling is a remembered request, looked at between steps, plus the end of the SSH connection, which makes
/// whatever
/// waits fail at once.
public final class Deployment {
    private static final Duration FAREWELL = Duration.ofMillis(900);

    private final Tools tools;
    private final Request request;
    private final Goal goal;
    private final Events events;
    private final Instant start;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Thread thread = Thread.ofVirtual().name("deployment").unstarted(this::run);
    private volatile boolean cancelled;
    private volatile @Nullable Host host;
    private volatile @Nullable ServerLock lock;
    private int changed;
    private int proved;

    Deployment(Tools tools, Request request, Goal goal, Events events) {
        this.tools = tools;
        this.request = request;
        this.goal = goal;
        this.events = events;
        this.start = events.now();
    }

    void begin() {
        thread.start();
    }

    /// Waits for the end.
    public Outcome await() {
        return outcome.join();
    }

    /// Stops it within two seconds, from any thread: gives the lock back if that is quickly done, and hangs up.
    /// Files are
    /// replaced in one step each, so nothing is left half-written.
    public void cancel() {
        cancelled = true;
        var open = host;
        var held = lock;
        if (open != null) {
            if (held != null) letGo(held);
            open.close();
        }
        thread.interrupt();
    }

    private static void letGo(ServerLock lock) {
        var farewell = Thread.ofVirtual().start(() -> {
            try {
                lock.release();
            } catch (FailureException _) {
                // The next run of this installation recognises its own lock.
            }
        });
        try {
            farewell.join(FAREWELL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            outcome.complete(work());
        } catch (FailureException e) {
            outcome.complete(failed("", e.failure()));
        } catch (RuntimeException | Error e) {
            outcome.complete(failed("", masked(Unexpected.of(e))));
        }
    }

    private Failure masked(Unexpected unexpected) {
        var evidence = unexpected.evidence();
        return new Unexpected(
                unexpected.fingerprint(),
                new hearth.failure.Evidence(
                        evidence.source(), evidence.exit(), tools.redaction().mask(evidence.lastLines())));
    }

    private Outcome failed(String where, Failure failure) {
        if (cancelled || failure instanceof LocalFailure.Cancelled) {
            events.tell(new Event.Cancelled(events.now()));
            return Outcome.CANCELLED;
        }
        events.tell(new Event.Failed(events.now(), where, failure));
        return Outcome.FAILED;
    }

    private Outcome work() throws FailureException {
        try (var open = tools.ssh().connect(request.plan().server(), request.credentials())) {
            host = open;
            if (cancelled) throw new LocalFailure.Cancelled().thrown();
            events.tell(new Event.Connected(
                    events.now(), request.plan().server().authority(), open.hostKey(), events.since(start)));
            try (var server = new OpenServer(request, tools, open, events)) {
                looked(server.facts());
                return switch (goal) {
                    case CHECK, REVIEW -> review(server);
                    case DEPLOY -> deploy(server);
                    case PROVE -> prove(server);
                };
            }
        } finally {
            host = null;
        }
    }

    private void looked(Facts facts) {
        events.tell(new Event.Looked(
                events.now(),
                facts.machine().name(),
                facts.machine().memory(),
                facts.machine().freeDisk(),
                facts.engine().version()));
    }

    private Outcome review(OpenServer server) {
        var inTheWay = checked(server);
        if (goal == Goal.REVIEW)
            inTheWay |= found(server.facts(), Steps.forPlan(request.plan())).isPresent();
        return inTheWay ? Outcome.BLOCKED : finished(Optional.empty());
    }

    private Outcome deploy(OpenServer server) throws FailureException {
        var steps = Steps.forPlan(request.plan());
        if (steps.stream().allMatch(step -> step.look(server.facts()) instanceof Finding.AlreadyDone)) {
            found(server.facts(), steps);
            return finished(Optional.empty());
        }
        if (checked(server) || found(server.facts(), steps).isPresent()) return Outcome.BLOCKED;
        var held = new ServerLock(server.host(), tools.me());
        held.take(request.takeLock());
        lock = held;
        try {
            server.lookAgain();
            return act(server, steps);
        } finally {
            if (!cancelled) letGo(held);
            lock = null;
        }
    }

    private Outcome act(OpenServer server, List<Step> steps) {
        for (var step : steps) {
            try {
                if (cancelled) throw new LocalFailure.Cancelled().thrown();
                if (server.facts().engine().version().isPresent()) {
                    server.pulls()
                            .begin(request.plan().images().all(), server.facts().images());
                }
                switch (step.look(server.facts())) {
                    case Finding.AlreadyDone _ -> {}
                    case Finding.Blocked(var failure) -> throw failure.thrown();
                    case Finding.ToDo _ -> act(server, step);
                }
            } catch (FailureException e) {
                return failed(step.id(), e.failure());
            } catch (RuntimeException e) {
                return failed(step.id(), masked(Unexpected.of(e)));
            }
        }
        return finished(server.password().file());
    }

    private void act(OpenServer server, Step step) throws FailureException {
        var began = events.now();
        events.tell(new Event.Began(began, step.id()));
        step.act(server, counting(events.narrator(step.id())));
        var after = step.look(server.lookAgain());
        if (!(after instanceof Finding.AlreadyDone))
            throw Steps.notHeld(step, after).thrown();
        changed++;
        events.tell(new Event.Done(events.now(), step.id(), events.since(began)));
    }

    private Narrator counting(Narrator narrator) {
        return new Narrator() {
            @Override
            public void say(Event.Milestone milestone, String detail) {
                narrator.say(milestone, detail);
            }

            @Override
            public void proved(String probe, Duration took) {
                proved++;
                narrator.proved(probe, took);
            }
        };
    }

    private Outcome prove(OpenServer server) throws FailureException {
        new Proof(server, counting(events.narrator(Proof.ID))).run(Proof.Extent.GENTLE);
        return finished(Optional.empty());
    }

    /// Whether a check says no.
    private boolean checked(OpenServer server) {
        var inTheWay = false;
        for (var check : Checks.forPlan(request.plan())) {
            var verdict = check.look(server.facts(), server.names());
            events.tell(new Event.Checked(events.now(), check.id(), verdict));
            inTheWay |= verdict instanceof Verdict.Fail;
        }
        return inTheWay;
    }

    /// Tells what each step finds; the first thing in the way, if there is one.
    private Optional<Failure> found(Facts facts, List<Step> steps) {
        var inTheWay = new ArrayList<Failure>();
        for (var step : steps) {
            var finding = step.look(facts);
            events.tell(new Event.Found(events.now(), step.id(), finding));
            if (finding instanceof Finding.Blocked(var failure)) inTheWay.add(failure);
        }
        return inTheWay.stream().findFirst();
    }

    private Outcome finished(Optional<java.nio.file.Path> passwordFile) {
        events.tell(new Event.Finished(
                events.now(),
                changed,
                proved,
                events.since(start),
                request.plan().publicBaseUrl(),
                request.plan().administratorId(),
                passwordFile));
        return Outcome.DONE;
    }
}
