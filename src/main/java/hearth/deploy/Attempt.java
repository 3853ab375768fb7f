package hearth.deploy;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.proof.Proof;
import hearth.deploy.step.Steps;
import hearth.failure.Evidence;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.ServerFailure;
import hearth.failure.Unexpected;
import hearth.plan.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The course of one deployment: look at everything, then for each step that is not done act and look again.
final class Attempt {
    private final Tools tools;
    private final Request request;
    private final Goal goal;
    private final Events events;
    private final Deployment deployment;
    private final Instant start;
    private Optional<Event.Blocked> inTheWay = Optional.empty();
    private Duration connecting = Duration.ZERO;
    private int changed;
    private int proved;

    Attempt(Tools tools, Request request, Goal goal, Events events, Deployment deployment) {
        this.tools = tools;
        this.request = request;
        this.goal = goal;
        this.events = events;
        this.deployment = deployment;
        this.start = events.now();
    }

    Outcome run() {
        var looks = goal == Goal.CHECK || goal == Goal.REVIEW;
        var inspection = looks ? Optional.of(inspection()) : Optional.<Inspection>empty();
        try (var host = tools.ssh().connect(request.plan().server(), request.credentials())) {
            deployment.opened(host);
            connecting = events.since(start);
            inspection.ifPresent(begun -> begun.begin(host, connecting));
            events.tell(new Event.Connected(
                    events.now(), request.plan().server().authority(), host.hostKey(), events.since(start)));
            try (var server = new OpenServer(request, tools, host, events)) {
                looked(server.facts());
                return switch (goal) {
                    case CHECK, REVIEW -> review(server, inspection.orElseThrow());
                    case DEPLOY -> deploy(server);
                    case PROVE -> prove(server);
                    case ERRAND -> errand(server);
                };
            }
        } catch (FailureException e) {
            return failed("", e.failure());
        } catch (RuntimeException | Error e) {
            return failed("", masked(e));
        } finally {
            deployment.opened(null);
        }
    }

    private Inspection inspection() {
        return new Inspection(request, tools.publicNames(), tools.clock());
    }

    private Outcome review(OpenServer server, Inspection inspection) throws FailureException {
        if (goal == Goal.REVIEW) server.bringSecrets();
        fold(server);
        checked(server, inspection);
        if (goal == Goal.REVIEW)
            found(server, Steps.forPlan(server.plan(), request.consent().edits()));
        return inTheWay.isPresent() ? blocked() : finished(Optional.empty());
    }

    private Outcome deploy(OpenServer server) throws FailureException {
        server.bringSecrets();
        var folded = fold(server);
        var steps = Steps.forPlan(server.plan(), request.consent().edits());
        if (steps.stream().allMatch(step -> step.look(server.facts()) instanceof Finding.AlreadyDone)) {
            found(server, steps);
            return stillAnswers(server);
        }
        var inspection = inspection().begin(server.host(), connecting);
        checked(server, inspection);
        found(server, steps);
        if (inTheWay.isPresent()) return blocked();
        var lock = new ServerLock(server.host(), tools.me());
        try {
            lock.take(request.consent().takeLock());
        } catch (FailureException e) {
            if (!(e.failure() instanceof ServerFailure.Locked)) throw e;
            inTheWay("lock", e.failure());
            return blocked();
        }
        deployment.locked(lock);
        try (var audit = new AuditLog(server.host(), tools.me().who())) {
            server.lookAgain();
            repair(server, inspection, audit);
            if (inTheWay.isPresent())
                return failed(inTheWay.get().where(), inTheWay.get().failure());
            if (inspection.registryOutOfReach()) server.registryOutOfReach();
            if (folded) keep(server.plan());
            return act(server, steps, audit);
        } finally {
            deployment.locked(null);
            if (!deployment.cancelled()) Deployment.letGo(lock);
        }
    }

    /// Lets the plan say what somebody has edited, if that is what the person wants; whether it says more now.
    private boolean fold(OpenServer server) throws FailureException {
        if (request.consent().edits().filter(EditsWish.KEEP::equals).isEmpty()) return false;
        var folded = new Edits(server).folded();
        var more = !folded.equals(server.plan());
        server.want(folded);
        return more;
    }

    /// The server's copy of the plan comes with the other files; this is about the person's.
    private void keep(Plan folded) {
        var extra = folded.chat().extra();
        var options = extra.options().keySet().stream().sorted().toList();
        var kept = request.owner().keep(extra);
        events.tell(new Event.EditsKept(
                events.now(), options, kept.map(OwnersPlan.Kept::plan), kept.map(OwnersPlan.Kept::copy)));
    }

    /// Nothing to do is only good news when the world gets an answer, too.
    private Outcome stillAnswers(OpenServer server) {
        try {
            new Proof(server, counting(Proof.ID)).answers();
            return finished(Optional.empty());
        } catch (FailureException e) {
            return failed(Proof.ID, e.failure());
        }
    }

    private Outcome act(OpenServer server, List<Step> steps, AuditLog audit) {
        for (var step : steps) {
            try {
                if (deployment.cancelled()) throw new LocalFailure.Cancelled().thrown();
                if (server.facts().engine().version().isPresent()) server.beginPulls();
                switch (step.look(server.facts())) {
                    case Finding.AlreadyDone _ -> {}
                    case Finding.Blocked(var failure) -> throw failure.thrown();
                    case Finding.ToDo _ -> {
                        act(server, step);
                        audit.note(events.now(), step.id(), "done");
                    }
                }
            } catch (FailureException e) {
                audit.note(events.now(), step.id(), e.failure().getClass().getSimpleName());
                return failed(step.id(), e.failure());
            } catch (RuntimeException e) {
                audit.note(events.now(), step.id(), e.getClass().getSimpleName());
                return failed(step.id(), masked(e));
            }
        }
        return finished(server.password().file());
    }

    private void act(OpenServer server, Step step) throws FailureException {
        var began = events.now();
        events.tell(new Event.Began(began, step.id()));
        step.act(server, counting(step.id()));
        var after = step.look(server.lookAgain());
        if (!(after instanceof Finding.AlreadyDone))
            throw Steps.notHeld(step, after).thrown();
        changed++;
        events.tell(new Event.Done(events.now(), step.id(), events.since(began)));
    }

    private Outcome prove(OpenServer server) {
        try {
            new Proof(server, counting(Proof.ID)).run(Proof.Extent.GENTLE);
            return finished(Optional.empty());
        } catch (FailureException e) {
            return failed(Proof.ID, e.failure());
        }
    }

    private Outcome errand(OpenServer server) {
        var errand = request.errand().orElseThrow(() -> new IllegalStateException("there is no errand to do"));
        try {
            errand.run(server, events.narrator(errand.id()));
            return finished(Optional.empty());
        } catch (FailureException e) {
            return failed(errand.id(), e.failure());
        }
    }

    private Narrator counting(String step) {
        return new CountingNarrator(events.narrator(step), () -> proved++);
    }

    private void looked(Facts facts) {
        events.tell(new Event.Looked(
                events.now(),
                facts.machine().name(),
                facts.machine().memory(),
                facts.machine().freeDisk(),
                facts.engine().version()));
    }

    private void checked(OpenServer server, Inspection inspection) {
        inspection.look(server.facts(), server.looked(), events);
        inspection.inTheWay().ifPresent(trouble -> inTheWay(trouble.check(), trouble.failure()));
    }

    /// What the person has agreed to is put right, and then looked at again.
    private void repair(OpenServer server, Inspection before, AuditLog audit) throws FailureException {
        if (before.agreed().isEmpty()) return;
        for (var fix : before.agreed()) {
            new Repair(server, events).carryOut(fix);
            audit.note(events.now(), Repair.id(fix), "done");
            changed++;
        }
        var after = new Inspection(
                        request.with(request.consent().without(before.agreed())), tools.publicNames(), tools.clock())
                .begin(server.host(), connecting);
        after.lookAgain(server.lookAgain(), server.looked(), events, before);
        after.inTheWay().ifPresent(trouble -> inTheWay(trouble.check(), trouble.failure()));
    }

    private void found(OpenServer server, List<Step> steps) throws FailureException {
        var facts = request.consent()
                .edits()
                .map(wish -> Edits.accepted(server.facts(), server.plan(), wish))
                .orElse(server.facts());
        for (var step : steps) {
            var finding = step.id().equals(Steps.EDITS) ? step.look(server.facts()) : step.look(facts);
            if (finding instanceof Finding.Blocked(var failure)) {
                finding = new Finding.Blocked(new Edits(server).shown(failure));
                inTheWay(step.id(), ((Finding.Blocked) finding).failure());
            }
            events.tell(new Event.Found(events.now(), step.id(), finding));
        }
    }

    private void inTheWay(String where, Failure failure) {
        if (inTheWay.isEmpty()) inTheWay = Optional.of(new Event.Blocked(events.now(), where, failure));
    }

    private Outcome blocked() {
        inTheWay.ifPresent(events::end);
        return Outcome.BLOCKED;
    }

    private Outcome failed(String where, Failure failure) {
        if (deployment.cancelled() || failure instanceof LocalFailure.Cancelled) return Outcome.CANCELLED;
        events.end(new Event.Failed(events.now(), where, failure));
        return Outcome.FAILED;
    }

    private Outcome finished(Optional<Path> passwordFile) {
        events.end(new Event.Finished(
                events.now(),
                changed,
                proved,
                events.since(start),
                request.plan().publicBaseUrl(),
                request.plan().administratorId(),
                passwordFile));
        return Outcome.DONE;
    }

    private Failure masked(Throwable cause) {
        var unexpected = Unexpected.of(cause);
        var evidence = unexpected.evidence();
        return new Unexpected(
                unexpected.fingerprint(),
                new Evidence(
                        evidence.source(), evidence.exit(), tools.redaction().mask(evidence.lastLines())));
    }
}
