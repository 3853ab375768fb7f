package hearth.ui;

import hearth.deploy.Access;
import hearth.deploy.Adoption;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Event;
import hearth.deploy.Facts;
import hearth.deploy.Request;
import hearth.deploy.ServerRecord;
import hearth.deploy.sight.Glance;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.SshFailure;
import hearth.failure.WebFailure;
import hearth.plan.Fingerprint;
import hearth.plan.HostName;
import hearth.plan.Resolver;
import hearth.plan.SshTarget;
import hearth.ui.model.Engine;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// An engine that does as it was told: what a server looks like, what goes wrong on the way, and the events of each
/// goal.
public final class ScriptedEngine implements Engine {
    /// The key that the server shows.
    public static final Fingerprint KEY = new Fingerprint("SHA256:uNiVztksCsDhcc0u9e8BgrXwWjkKbMKQoaqrY7ky3mE");

    private final Deque<Failure> obstacles = new ArrayDeque<>();
    private final Deque<Failure> dark = new ArrayDeque<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final Map<Goal, Deque<List<Event>>> scripts = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<SshTarget> visited = new ArrayList<>();
    private final List<Access> accesses = new ArrayList<>();
    private Optional<String> record = Optional.empty();
    private volatile boolean panel;
    private volatile boolean reached = true;
    private volatile boolean silent;
    private int cancelled;

    /// The next visit ends like this.
    public synchronized ScriptedEngine refusing(Failure failure) {
        obstacles.add(failure);
        return this;
    }

    /// The next visit does not even find the server.
    public synchronized ScriptedEngine notFound(Failure failure) {
        dark.add(failure);
        return this;
    }

    /// Whoever visits waits and waits.
    public ScriptedEngine silent() {
        silent = true;
        return this;
    }

    /// A name leads there.
    public synchronized ScriptedEngine knowing(String name, String... addresses) {
        names.put(name, List.of(addresses));
        return this;
    }

    /// The next run with this goal tells these events; the last script is told again and again.
    public synchronized ScriptedEngine telling(Goal goal, List<Event> events) {
        scripts.computeIfAbsent(goal, _ -> new ArrayDeque<>()).add(events);
        return this;
    }

    /// The server is looked after by 1Panel, and gets images only from a mirror.
    public ScriptedEngine behindAWall() {
        panel = true;
        reached = false;
        return this;
    }

    /// An earlier deployment has left this plan.
    public ScriptedEngine remembering(String plan) {
        record = Optional.of(plan);
        return this;
    }

    @Override
    public synchronized Guest visit(SshTarget target, Access access) throws FailureException {
        visited.add(target);
        accesses.add(access);
        answer();
        var nowhere = dark.poll();
        if (nowhere != null) throw nowhere.thrown();
        if (target.hostKey().isEmpty()) throw new SshFailure.HostKeyUnknown(target.address(), KEY).thrown();
        if (!target.hostKey().get().equals(KEY))
            throw new SshFailure.HostKeyChanged(
                            target.address(), target.hostKey().get(), KEY)
                    .thrown();
        var obstacle = obstacles.poll();
        if (obstacle != null) throw obstacle.thrown();
        return new Guest() {
            @Override
            public Facts facts() {
                return ScriptedEngine.facts();
            }

            @Override
            public Fingerprint hostKey() {
                return KEY;
            }

            @Override
            public List<String> addressesOf(HostName name) throws FailureException {
                return found(name);
            }

            @Override
            public Glance glance(Optional<URI> mirror) {
                return new Glance(
                        panel,
                        List.of(),
                        mirror.map(URI::getHost).orElse("registry-1.docker.io"),
                        reached || mirror.isPresent());
            }

            @Override
            public Adoption adoption() throws FailureException {
                return new Adoption(
                        record.orElseThrow(
                                () -> new hearth.failure.ServerFailure.NoRecord("/var/lib/hearth/plan.yaml").thrown()),
                        Optional.empty());
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public List<String> addressesOf(HostName name, Optional<Resolver> resolver) throws FailureException {
        return found(name);
    }

    private synchronized void answer() throws FailureException {
        try {
            while (silent) wait();
        } catch (InterruptedException _) {
            throw new LocalFailure.Cancelled().thrown();
        }
    }

    private synchronized List<String> found(HostName name) throws FailureException {
        var found = names.get(name.value());
        if (found == null) throw new WebFailure.NoAddress(name.value()).thrown();
        return found;
    }

    @Override
    public Run start(Request request, Goal goal, Consumer<Event> listener) {
        List<Event> script;
        synchronized (this) {
            requests.add(request);
            var all = scripts.getOrDefault(goal, new ArrayDeque<>(List.of(List.of())));
            script = all.size() > 1 ? all.remove() : all.getFirst();
        }
        script.forEach(listener);
        var end = new CompletableFuture<Outcome>();
        return new Run() {
            @Override
            public Outcome await() {
                return end.join();
            }

            @Override
            public void cancel() {
                synchronized (ScriptedEngine.this) {
                    cancelled++;
                }
                listener.accept(new Event.Cancelled(Instant.now()));
                end.complete(Outcome.CANCELLED);
            }
        };
    }

    /// What was asked for so far.
    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /// Where somebody went so far.
    public synchronized List<SshTarget> visited() {
        return List.copyOf(visited);
    }

    /// What was used to get in so far.
    public synchronized List<Access> accesses() {
        return List.copyOf(accesses);
    }

    /// How often something was stopped.
    public synchronized int cancelled() {
        return cancelled;
    }

    /// A server as providers rent them.
    public static Facts facts() {
        return new Facts(
                new Facts.Machine(
                        "ubuntu",
                        "debian",
                        "Ubuntu 24.04 LTS",
                        "x86_64",
                        3_900L << 20,
                        52L << 30,
                        List.of("203.0.113.10", "2001:db8:20::10", "172.17.0.1"),
                        Instant.now(),
                        new Facts.Ways(true, true, true)),
                new Facts.Engine(Optional.empty(), false, "/var/lib/docker", List.of()),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                List.of(),
                new Facts.Files(false, Map.of(), ServerRecord.EMPTY, Optional.empty(), Map.of(), Optional.empty()),
                new Facts.Data(false, Optional.empty(), false, 0, Facts.Data.Account.NONE, Set.of()),
                Optional.empty());
    }
}
