package hearth.fake;

import hearth.docker.ContainerSpec;
import hearth.docker.ContainerState;
import hearth.docker.Docker;
import hearth.docker.Ended;
import hearth.docker.PullProgress;
import hearth.failure.DockerFailure;
import hearth.failure.DockerFailure.Thing;
import hearth.failure.Evidence;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.plan.ImageName;
import hearth.secret.Redaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// An engine in memory that keeps the promises of [Docker] (the contract tests say so) and can be told to break.
public final class FakeDocker implements Docker {
    private final Redaction redaction;
    private final Program program;
    private final FakeRegistry registry = new FakeRegistry();
    /// Each by its name, and whether Hearth made it.
    private final Map<String, Boolean> networks = new HashMap<>();

    private final Map<String, Boolean> volumes = new HashMap<>();
    private final Map<String, FakeContainer> containers = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final Deque<Failure> next = new ArrayDeque<>();
    private boolean gone;

    /// @param program what its containers do
    public FakeDocker(Redaction redaction, Program program) {
        this.redaction = redaction;
        this.program = program;
    }

    // --- the world around it, and its faults

    /// Where it gets its images.
    public FakeRegistry registry() {
        return registry;
    }

    /// Puts a thing there that somebody else made; a container of theirs runs.
    public synchronized void addForeign(Thing thing, String name) {
        switch (thing) {
            case CONTAINER -> containers.put(name, FakeContainer.foreign());
            case NETWORK -> networks.put(name, false);
            case VOLUME -> volumes.put(name, false);
        }
    }

    /// Takes a thing away, whoever made it.
    public synchronized void wipe(Thing thing, String name) {
        things(thing).remove(name);
    }

    /// Says whether the engine is away; its containers stay as they are.
    public synchronized void away(boolean away) {
        gone = away;
    }

    /// Makes the next call fail before anything is done; called twice, the next two.
    public synchronized void failNext(Failure failure) {
        next.add(failure);
    }

    // --- what can be seen from outside

    /// Every call, as `start synapse`.
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /// Whether there is such a thing, whoever made it.
    public synchronized boolean has(Thing thing, String name) {
        return things(thing).containsKey(name);
    }

    /// What a container was made from.
    public synchronized Optional<ContainerSpec> spec(String container) {
        return Optional.ofNullable(containers.get(container)).flatMap(FakeContainer::spec);
    }

    /// Whether Hearth made it.
    public synchronized boolean ours(Thing thing, String name) {
        return switch (thing) {
            case CONTAINER ->
                Optional.ofNullable(containers.get(name))
                        .filter(FakeContainer::ours)
                        .isPresent();
            case NETWORK -> networks.getOrDefault(name, false);
            case VOLUME -> volumes.getOrDefault(name, false);
        };
    }

    /// What a container looks like, without a call.
    public synchronized Optional<ContainerState> state(String container) {
        return Optional.ofNullable(containers.get(container)).map(found -> found.state(container));
    }

    /// Another text for every container that was ever made.
    public synchronized String id(String container) {
        var found = containers.get(container);
        if (found == null) throw new IllegalArgumentException("no container " + container);
        return "%064x".formatted(System.identityHashCode(found));
    }

    private Map<String, ?> things(Thing thing) {
        return switch (thing) {
            case CONTAINER -> containers;
            case NETWORK -> networks;
            case VOLUME -> volumes;
        };
    }

    // --- the port

    @Override
    public void pull(ImageName image, Consumer<PullProgress> progress) throws FailureException {
        begin("pull " + image);
        registry.pull(image, progress);
    }

    @Override
    public synchronized void createNetwork(String name, Families families) throws FailureException {
        begin("create network " + name);
        if (!networks.computeIfAbsent(name, _ -> true)) throw foreign(Thing.NETWORK, name);
    }

    @Override
    public synchronized void createVolume(String name) throws FailureException {
        begin("create volume " + name);
        if (!volumes.computeIfAbsent(name, _ -> true)) throw foreign(Thing.VOLUME, name);
    }

    @Override
    public synchronized void start(ContainerSpec spec) throws FailureException {
        begin("start " + spec.name());
        var there = containers.get(spec.name());
        if (there != null) {
            if (!there.ours()) throw foreign(Thing.CONTAINER, spec.name());
            if (there.alive() && there.spec().equals(Optional.of(spec))) return;
            if (there.alive()) throw refused("start " + spec.name(), "another version of it is running");
        }
        startNew(spec);
    }

    @Override
    public synchronized Ended runToEnd(ContainerSpec spec) throws FailureException {
        begin("run " + spec.name());
        var there = containers.get(spec.name());
        if (there != null && !there.ours()) throw foreign(Thing.CONTAINER, spec.name());
        var ended = startNew(spec).ended(spec.name());
        containers.remove(spec.name());
        return new Ended(ended.container(), ended.exit(), redaction.mask(ended.out()), redaction.mask(ended.err()));
    }

    @Override
    public synchronized void startAgain(String container) throws FailureException {
        var ours = ours("start", container);
        if (ours.alive()) return;
        var trouble = ours.start();
        if (trouble.isPresent()) throw refused("start " + container, trouble.get());
    }

    @Override
    public synchronized void stop(String container, int seconds) throws FailureException {
        ours("stop", container).stop();
    }

    @Override
    public synchronized void restart(String container) throws FailureException {
        var ours = ours("restart", container);
        ours.stop();
        var trouble = ours.start();
        if (trouble.isPresent()) throw refused("restart " + container, trouble.get());
    }

    @Override
    public synchronized void reload(String container) throws FailureException {
        var ours = ours("reload", container);
        if (!ours.alive()) throw refused("reload " + container, container + " is not running");
    }

    @Override
    public synchronized void rename(String container, String name) throws FailureException {
        var ours = ours("rename", container);
        if (containers.putIfAbsent(name, ours) != null) throw refused("rename " + container, name + " is in use");
        containers.remove(container);
    }

    @Override
    public synchronized void remove(String container) throws FailureException {
        if (containers.containsKey(container)) ours("remove", container);
        else begin("remove " + container);
        containers.remove(container);
    }

    @Override
    public synchronized Optional<ContainerState> look(String container) throws FailureException {
        begin("look at " + container);
        return Optional.ofNullable(containers.get(container)).map(found -> found.state(container));
    }

    @Override
    public synchronized Evidence lastLines(String container) throws FailureException {
        begin("read " + container);
        var there = containers.get(container);
        if (there == null) throw refused("read " + container, "no such container");
        return Evidence.of(container, -1, redaction.mask(there.printed()));
    }

    @Override
    public void close() {}

    // --- what the calls share

    private synchronized void begin(String call) throws FailureException {
        calls.add(call);
        if (!next.isEmpty()) throw next.remove().thrown();
        if (gone) throw new DockerFailure.NotAnswering(Evidence.of("docker", -1, "connection refused")).thrown();
    }

    private FakeContainer startNew(ContainerSpec spec) throws FailureException {
        var doing = "start " + spec.name();
        if (!registry.pulled(spec.image())) throw refused(doing, "No such image: " + spec.image());
        if (!spec.network().isEmpty() && !networks.containsKey(spec.network()))
            throw refused(doing, "network " + spec.network() + " not found");
        var made = FakeContainer.of(spec, program);
        containers.put(spec.name(), made);
        var trouble = made.start();
        if (trouble.isEmpty()) return made;
        containers.remove(spec.name());
        throw refused(doing, trouble.get());
    }

    private FakeContainer ours(String verb, String container) throws FailureException {
        var call = verb + " " + container;
        begin(call);
        var there = containers.get(container);
        if (there == null) throw refused(call, "No such container: " + container);
        if (!there.ours()) throw foreign(Thing.CONTAINER, container);
        return there;
    }

    private static FailureException foreign(Thing thing, String name) {
        return new DockerFailure.Foreign(thing, name).thrown();
    }

    private static FailureException refused(String doing, String why) {
        return new DockerFailure.Refused(doing, Evidence.of("docker", -1, why)).thrown();
    }
}
