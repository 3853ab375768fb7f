package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Containers;
import hearth.deploy.Event;
import hearth.deploy.Facts;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Question;
import hearth.deploy.Readiness;
import hearth.docker.ContainerSpec;
import hearth.docker.ContainerState;
import hearth.failure.DockerFailure;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A container that should keep running: how it is looked at, and how a new one takes the place of an old one, which is
/// set aside and removed only when the new one has proven itself.
record Service(ContainerSpec spec) {
    /// Generous for a small machine that starts everything at once.
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private static final int STOP_SECONDS = 20;

    Finding look(Facts facts) {
        var name = spec.name();
        var there = facts.container(name);
        var aside = facts.container(Containers.aside(name));
        if (isForeign(there)) return foreign(name);
        if (there.isEmpty()) return Finding.ToDo.of(new Change(Change.Kind.RUN_CONTAINER, name));
        if (!there.get().fingerprint().equals(spec.fingerprint())) {
            return isForeign(aside)
                    ? foreign(Containers.aside(name))
                    : Finding.ToDo.of(new Change(Change.Kind.REPLACE_CONTAINER, name));
        }
        if (!there.get().well()) return Finding.ToDo.of(new Change(Change.Kind.START, name));
        if (aside.isPresent() && !isForeign(aside)) {
            return Finding.ToDo.of(new Change(Change.Kind.REMOVE_CONTAINER, Containers.aside(name)));
        }
        return Finding.done(Finding.Reason.RUNNING, spec.image().toString());
    }

    private static boolean isForeign(Optional<Facts.Container> container) {
        return container.filter(seen -> !seen.state().ours()).isPresent();
    }

    private static Finding foreign(String name) {
        return new Finding.Blocked(new DockerFailure.Foreign(DockerFailure.Thing.CONTAINER, name));
    }

    /// What has to be undone before an old container is started again.
    interface Undoing {
        void undo() throws FailureException;
    }

    /// Makes it run, and waits until the program inside answers.
    void act(OpenServer server, Narrator narrator, Question asking, Undoing undoing) throws FailureException {
        if (begin(server, narrator, asking, undoing)) await(server, narrator, asking);
    }

    /// Makes it run. One that takes an old one's place is waited for, so that the old one can be put back; the
    /// first one of its kind may need its time while something else is done: whoever needs it, waits.
    ///
    /// @return whether the wait is still to come
    boolean begin(OpenServer server, Narrator narrator, Question asking) throws FailureException {
        return begin(server, narrator, asking, () -> {});
    }

    private boolean begin(OpenServer server, Narrator narrator, Question asking, Undoing undoing)
            throws FailureException {
        var there = server.facts().container(spec.name());
        var same = there.filter(c -> c.fingerprint().equals(spec.fingerprint()));
        if (there.isPresent() && same.isEmpty()) setAside(server, narrator);
        var replaces = oldOneStandsAside(server) || there.isPresent() && same.isEmpty();
        try {
            if (same.isPresent()) revive(server, same.get().state());
            else server.docker().start(spec);
            if (!replaces) return true;
            await(server, narrator, asking);
        } catch (FailureException e) {
            if (replaces) putBack(server, narrator, undoing, e);
            throw e;
        }
        server.docker().remove(Containers.aside(spec.name()));
        return false;
    }

    /// Starts what is there. One that the engine cannot start any more, because its network was removed, say,
    /// is made anew: its data are in volumes.
    private void revive(OpenServer server, ContainerState state) throws FailureException {
        try {
            switch (state.phase()) {
                case RUNNING, RESTARTING, PAUSED -> {
                    if (state.health() == ContainerState.Health.UNHEALTHY
                            || state.phase() != ContainerState.Phase.RUNNING) {
                        server.docker().restart(spec.name());
                    }
                }
                case CREATED, EXITED, DEAD, REMOVING -> server.docker().startAgain(spec.name());
            }
        } catch (FailureException e) {
            if (!(e.failure() instanceof DockerFailure.Refused)) throw e;
            LOG.info("{} cannot be started again: {}", spec.name(), e.failure());
            server.docker().start(spec);
        }
    }

    /// Waits until the program inside answers.
    void await(OpenServer server, Narrator narrator, Question asking) throws FailureException {
        narrator.say(Event.Milestone.WAITING_FOR, spec.name());
        server.await(LIMIT, () -> {
            var asked = asking.ask();
            return asked instanceof Readiness.NotYet(var why) ? stillComing(server, why) : asked;
        });
    }

    /// A container that has ended will never answer, whatever its program's silence looks like from here.
    private Readiness stillComing(OpenServer server, Failure why) throws FailureException {
        var seen = server.docker().look(spec.name());
        var runs = seen.filter(state -> state.phase() == ContainerState.Phase.RUNNING && state.restarts() == 0);
        if (runs.isPresent()) {
            return new Readiness.NotYet(
                    new DockerFailure.ContainerNotReady(spec.name(), LIMIT.toSeconds(), why.evidence()));
        }
        return Readiness.of(spec.name(), seen, server.docker().lastLines(spec.name()));
    }

    private boolean oldOneStandsAside(OpenServer server) {
        var aside = server.facts().container(Containers.aside(spec.name()));
        return aside.isPresent() && !isForeign(aside);
    }

    /// An old one that stands aside already is the last one known to work: it stays, and what came after it goes.
    private void setAside(OpenServer server, Narrator narrator) throws FailureException {
        narrator.say(Event.Milestone.SETTING_ASIDE, spec.name());
        if (oldOneStandsAside(server)) {
            server.docker().remove(spec.name());
            return;
        }
        server.docker().stop(spec.name(), STOP_SECONDS);
        server.docker().rename(spec.name(), Containers.aside(spec.name()));
    }

    /// What went wrong with the new one is what is told, also when the old one does not come back: the next run
    /// tries again.
    private void putBack(OpenServer server, Narrator narrator, Undoing undoing, FailureException why) {
        narrator.say(Event.Milestone.PUTTING_BACK, spec.name());
        try {
            server.docker().remove(spec.name());
            undoing.undo();
            server.docker().rename(Containers.aside(spec.name()), spec.name());
            server.docker().startAgain(spec.name());
        } catch (FailureException e) {
            LOG.warn("{} could not be put back: {}", spec.name(), e.failure());
            why.addSuppressed(e);
        }
    }
}
