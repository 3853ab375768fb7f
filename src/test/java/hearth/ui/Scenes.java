package hearth.ui;

import hearth.deploy.Change;
import hearth.deploy.Change.Kind;
import hearth.deploy.Event;
import hearth.deploy.Finding;
import hearth.deploy.Finding.Reason;
import hearth.deploy.Fix;
import hearth.deploy.Verdict;
import hearth.failure.Failure;
import hearth.failure.ServerFailure;
import hearth.plan.ImageName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Events as real deployments tell them, for whoever shows or tries pages without a server.
public final class Scenes {
    private static final Instant START = Instant.parse("2026-08-01T12:02:41Z");
    private static final List<String> STEPS = List.of(
            "keep-record",
            "install-docker",
            "make-network-and-volumes",
            "pull-postgres",
            "start-postgres",
            "pull-caddy",
            "open-front-door",
            "pull-synapse",
            "configure-synapse",
            "create-database",
            "start-synapse",
            "create-administrator",
            "get-certificate",
            "prove");
    private static final List<String> PROBES = List.of(
            "versions",
            "well-known-client",
            "well-known-server",
            "federation-version",
            "server-keys",
            "admin-api-closed",
            "registration-closed",
            "database",
            "login",
            "message",
            "media",
            "restart");

    /// An installation that has broken off.
    public static final ServerFailure BROKEN = new ServerFailure.PackagesBroken(List.of("nginx"));
    /// What Hearth could do about it.
    public static final Fix REPAIR = new Fix(Fix.Kind.REPAIR_PACKAGES, List.of("dpkg --configure -a"));

    private final List<Event> events = new ArrayList<>();
    private Instant now = START;

    private Instant tick(long seconds) {
        now = now.plusSeconds(seconds);
        return now;
    }

    /// The connection stands, and the server was looked at.
    public Scenes connected() {
        events.add(new Event.Connected(tick(1), "203.0.113.10:22", ScriptedEngine.KEY, Duration.ofMillis(900)));
        events.add(new Event.Looked(tick(1), "Ubuntu 24.04 LTS", 3_900L << 20, 52L << 30, Optional.empty()));
        return this;
    }

    /// All checks are well, or all but the one that says why not.
    public Scenes checked(Optional<ServerFailure> fix, boolean swap) {
        check("system", new Verdict.Pass("Ubuntu 24.04 LTS"));
        check("processor", new Verdict.Pass("x86_64"));
        check(
                "memory",
                swap
                        ? new Verdict.Warn(new ServerFailure.TooLittleMemory(900L << 20, 1L << 30))
                        : new Verdict.Pass("3.8 GB"));
        check("free-disk", new Verdict.Pass("52 GB"));
        check("free-ports", fix.<Verdict>map(Verdict.Fail::new).orElse(new Verdict.Pass("80, 443")));
        check("name-points-here", new Verdict.Pass("203.0.113.10"));
        return this;
    }

    /// An installation has broken off, and Hearth could bring it to its end.
    public Scenes broken() {
        check("system", new Verdict.Pass("Ubuntu 24.04 LTS"));
        check("packages", new Verdict.Fail(BROKEN, Optional.of(REPAIR)));
        return this;
    }

    private void check(String id, Verdict verdict) {
        events.add(new Event.Checked(tick(0), id, verdict));
    }

    /// Nothing is there yet.
    public Scenes found() {
        found(
                "keep-record",
                new Change(Kind.MAKE_FOLDER, "/var/lib/hearth"),
                new Change(Kind.MAKE_SECRETS, "secrets.json"),
                new Change(Kind.WRITE_FILE, "README.md"),
                new Change(Kind.WRITE_FILE, "plan.yaml"),
                new Change(Kind.WRITE_FILE, "compose.yaml"));
        found("install-docker", new Change(Kind.INSTALL, "docker.io"), new Change(Kind.START, "docker"));
        found(
                "make-network-and-volumes",
                new Change(Kind.MAKE_NETWORK, "hearth"),
                new Change(Kind.MAKE_VOLUME, "postgres-data"),
                new Change(Kind.MAKE_VOLUME, "synapse-data"),
                new Change(Kind.MAKE_VOLUME, "caddy-data"));
        found("pull-postgres", new Change(Kind.PULL, "postgres:17"));
        found("start-postgres", new Change(Kind.RUN_CONTAINER, "postgres"));
        found("pull-caddy", new Change(Kind.PULL, "caddy:2.11"));
        found("open-front-door", new Change(Kind.WRITE_FILE, "Caddyfile"), new Change(Kind.RUN_CONTAINER, "caddy"));
        found("pull-synapse", new Change(Kind.PULL, "matrixdotorg/synapse:v1.163.2"));
        found(
                "configure-synapse",
                new Change(Kind.WRITE_FILE, "homeserver.yaml"),
                new Change(Kind.WRITE_FILE, "log.config"),
                new Change(Kind.MAKE_KEYS, "chat.example.org.signing.key"));
        found("create-database", new Change(Kind.MAKE_ROLE, "synapse"), new Change(Kind.MAKE_DATABASE, "synapse"));
        found("start-synapse", new Change(Kind.RUN_CONTAINER, "synapse"));
        found("create-administrator", new Change(Kind.MAKE_ACCOUNT, "@admin:chat.example.org"));
        found("get-certificate", new Change(Kind.GET_CERTIFICATE, "chat.example.org"));
        found("prove", new Change(Kind.PROVE, "https://chat.example.org/"));
        return this;
    }

    private void found(String step, Change... changes) {
        events.add(new Event.Found(tick(0), step, Finding.ToDo.of(changes)));
    }

    /// This step cannot be done.
    public Scenes inTheWay(String step, Failure failure) {
        events.add(new Event.Found(tick(0), step, new Finding.Blocked(failure)));
        return this;
    }

    /// Everything is there already.
    public Scenes foundNothingToDo() {
        STEPS.forEach(step -> events.add(new Event.Found(tick(0), step, Finding.done(Reason.PRESENT, step))));
        return this;
    }

    /// These steps, one after the other.
    public Scenes done(int from, int to) {
        for (var step : STEPS.subList(from, to)) {
            events.add(new Event.Began(tick(0), step));
            var took = 2 + step.length();
            events.add(new Event.Done(tick(took), step, Duration.ofSeconds(took)));
        }
        return this;
    }

    /// A step begins.
    public Scenes began(String step) {
        events.add(new Event.Began(tick(0), step));
        return this;
    }

    /// Downloads on their way.
    public Scenes pulling() {
        pulled("postgres:17", 156, 156);
        pulled("caddy:2.11", 6, 18);
        pulled("matrixdotorg/synapse:v1.163.2", 118, 184);
        return this;
    }

    private void pulled(String image, long done, long total) {
        var parts = image.split(":");
        events.add(new Event.Pulled(tick(0), new ImageName(parts[0], parts[1]), done << 20, total << 20));
    }

    /// All tests pass.
    public Scenes proved() {
        PROBES.forEach(probe -> events.add(new Event.Proved(tick(0), probe, Duration.ofMillis(300))));
        return this;
    }

    /// The end: something is wrong.
    public Scenes failed(String where, Failure failure) {
        events.add(new Event.Failed(tick(1), where, failure));
        return this;
    }

    /// The end: something stands in the way.
    public Scenes blocked(String where, Failure failure) {
        events.add(new Event.Blocked(tick(1), where, failure));
        return this;
    }

    /// A look around that finds nothing to put right.
    public static List<Event> nothingInTheWay() {
        return new Scenes().connected().checked(Optional.empty(), false).found().finished();
    }

    /// A look around that finds what Hearth may put right.
    static List<Event> brokenPackages() {
        return new Scenes()
                .connected()
                .broken()
                .found()
                .blocked("packages", BROKEN)
                .all();
    }

    /// A deployment in the middle of its downloads.
    static List<Event> downloading() {
        return new Scenes()
                .connected()
                .found()
                .done(0, 3)
                .began("pull-postgres")
                .pulling()
                .all();
    }

    /// A deployment with its proof.
    public static List<Event> allDone() {
        return new Scenes().connected().found().done(0, 14).proved().finished();
    }

    /// The end: all is well.
    public List<Event> finished() {
        events.add(new Event.Finished(
                tick(1),
                14,
                12,
                Duration.ofSeconds(96),
                "https://chat.example.org/",
                "@admin:chat.example.org",
                Optional.empty()));
        return all();
    }

    /// What was told so far.
    public List<Event> all() {
        return List.copyOf(events);
    }
}
