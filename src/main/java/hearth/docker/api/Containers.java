package hearth.docker.api;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.WaitResponse;
import hearth.docker.ContainerSpec;
import hearth.docker.Ended;
import hearth.failure.DockerFailure;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.secret.Redaction;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// What is done to containers. Making one is tried at once and looked into only when its name is taken: in the usual
/// case that saves a round trip. Everything else looks for the label first and then goes by the id it saw.
final class Containers {
    /// As many lines as there are, in docker-java's terms.
    private static final int ALL = -1;

    private static final Evidence OTHER_VERSION = Evidence.of("docker", -1, "another version of it is running");

    private final Engine engine;

    Containers(Engine engine) {
        this.engine = engine;
    }

    Optional<Inspected> find(String name) throws FailureException {
        return engine.ask("look at " + name, client -> {
            try {
                return Optional.of(
                        new Inspected(client.inspectContainerCmd(name).exec()));
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /// Hearth's own container of that name; that there is none is a refusal.
    Inspected ours(String doing, String name) throws FailureException {
        return engine.ask(
                        doing,
                        client -> new Inspected(client.inspectContainerCmd(name).exec()))
                .ours();
    }

    /// Makes and starts one. One that was made from the same spec and runs is what was asked for.
    void start(ContainerSpec spec) throws FailureException {
        var made = createUnlessTaken(spec);
        if (made.isPresent()) {
            startNew(made.get(), spec.name());
            return;
        }
        var there = find(spec.name());
        if (there.isPresent()) {
            if (there.get().ours().alive()) {
                if (there.get().isMadeFrom(spec)) return;
                throw new DockerFailure.Refused("start " + spec.name(), OTHER_VERSION).thrown();
            }
            remove(there.get().id(), spec.name());
        }
        startNew(create(spec), spec.name());
    }

    /// Makes one that does a single thing, waits for its end and takes it away again, however it ended. A left-over
    /// of its name is taken away first even when it still runs: whoever started it is gone.
    Ended runToEnd(ContainerSpec spec, Redaction redaction) throws FailureException {
        var made = createUnlessTaken(spec);
        if (made.isEmpty()) {
            var there = find(spec.name());
            if (there.isPresent()) remove(there.get().ours().id(), spec.name());
        }
        var id = made.isPresent() ? made.get() : create(spec);
        startNew(id, spec.name());
        Ended ended;
        try {
            var exit = await(id, spec.name());
            var printed = printed(id, ALL);
            ended = new Ended(spec.name(), exit, redaction.mask(printed.out()), redaction.mask(printed.err()));
        } catch (FailureException e) {
            removeAfter(e, id, spec.name());
            throw e;
        }
        remove(id, spec.name());
        return ended;
    }

    /// Takes away what is left after a failure, also when the failure is an interrupt. That it cannot be done,
    /// because the connection is gone, must not hide the failure that says so.
    private void removeAfter(FailureException failure, String id, String name) {
        var interrupted = Thread.interrupted();
        try {
            remove(id, name);
        } catch (FailureException e) {
            failure.addSuppressed(e);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /// Waits for its end.
    ///
    /// @return its exit status
    int await(String id, String name) throws FailureException {
        var status = new AtomicReference<Integer>();
        engine.<WaitResponse>follow(
                "wait for " + name,
                (client, callback) -> client.waitContainerCmd(id).exec(callback),
                ended -> status.set(ended.getStatusCode()));
        var exit = status.get();
        if (exit == null) throw new DockerFailure.NotAnswering(Evidence.of(name, -1, "no exit status")).thrown();
        return exit;
    }

    /// What it printed.
    ///
    /// @param lines how many of the last lines
    Printed printed(String idOrName, int lines) throws FailureException {
        var printed = new Printed();
        engine.<Frame>follow(
                "read what " + idOrName + " printed",
                (client, callback) -> client.logContainerCmd(idOrName)
                        .withStdOut(true)
                        .withStdErr(true)
                        .withTail(lines)
                        .exec(callback),
                printed);
        return printed;
    }

    /// Removes it, running or not, with its anonymous volumes. Gone or just going is fine.
    void remove(String id, String name) throws FailureException {
        engine.tell("remove " + name, client -> {
            try {
                client.removeContainerCmd(id)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            } catch (NotFoundException | ConflictException e) {
                // Gone, or just going.
            }
        });
    }

    private Optional<String> createUnlessTaken(ContainerSpec spec) throws FailureException {
        return engine.ask("create " + spec.name(), client -> {
            try {
                return Optional.of(ContainerRequest.of(spec, client).exec().getId());
            } catch (ConflictException e) {
                return Optional.empty();
            }
        });
    }

    private String create(ContainerSpec spec) throws FailureException {
        return engine.ask(
                "create " + spec.name(),
                client -> ContainerRequest.of(spec, client).exec().getId());
    }

    /// A new container that cannot be started is taken away again, so that a failed start leaves nothing behind.
    private void startNew(String id, String name) throws FailureException {
        try {
            engine.tell("start " + name, client -> client.startContainerCmd(id).exec());
        } catch (FailureException e) {
            if (e.failure() instanceof DockerFailure.Refused) removeAfter(e, id, name);
            throw e;
        }
    }
}
