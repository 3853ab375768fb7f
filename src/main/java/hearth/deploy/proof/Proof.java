package hearth.deploy.proof;

import hearth.deploy.Event;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.SynapseFailure;
import hearth.matrix.Homeserver;
import hearth.matrix.Session;
import hearth.plan.Plan;
import hearth.web.Web;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Proof of life: uses the server through its public name as a person with an app would. Logs in once (Synapse counts
/// sign-ins), and removes whatever it made.
public final class Proof {
    /// The id of the step that proves, and of failures outside of any probe.
    public static final String ID = "prove";

    private static final Logger LOG = LoggerFactory.getLogger(Proof.class);

    private final OpenServer server;
    private final Narrator narrator;
    private final ConcurrentMap<String, Instant> passed = new ConcurrentHashMap<>();
    private @Nullable Homeserver outside;
    private @Nullable Homeserver outsideByName;
    private @Nullable Web inside;
    private @Nullable Session session;
    private volatile String room = "";
    private volatile String event = "";

    public Proof(OpenServer server, Narrator narrator) {
        this.server = server;
        this.narrator = narrator;
    }

    /// How far the proof goes.
    public enum Extent {
        /// Nothing that a member could notice.
        GENTLE,
        /// Also restarts the containers.
        WITH_RESTART
    }

    /// Runs all probes; the first that fails, in their order, is what is thrown.
    public void run(Extent extent) throws FailureException {
        var plan = server.plan();
        var password = server.password().known();
        if (password.isEmpty()) throw new SynapseFailure.AdministratorPasswordNeeded(plan.administratorId()).thrown();
        try (var web = server.outside();
                var byName = server.outsideByName();
                var within = server.inside()) {
            outside = new Homeserver(web, plan.serverName());
            outsideByName = plan.delegated() ? new Homeserver(byName, plan.serverName()) : outside;
            inside = within;
            try {
                world();
                together(Probes.ofMembers());
                if (extent == Extent.WITH_RESTART) restart();
            } finally {
                cleanUp();
            }
        }
    }

    /// Runs the first probe only: whether the world gets an answer at all.
    public void answers() throws FailureException {
        try (var web = server.outside()) {
            outside = new Homeserver(web, plan().serverName());
            var probe = Probes.ofTheWorld(plan()).getFirst();
            var start = now();
            tried(probe);
            tell(probe.id(), start);
        }
    }

    private void world() throws FailureException {
        var probes = Probes.ofTheWorld(plan());
        var together = new Together();
        var start = now();
        for (var probe : probes) together.begin(() -> tried(probe));
        together.begin(() -> {
            session = server.administrator(outside(), narrator);
            passed.put("login", now());
        });
        try {
            together.finish();
        } finally {
            probes.forEach(probe -> tell(probe.id(), start));
            tell("login", start);
        }
    }

    private void together(List<Probe> probes) throws FailureException {
        var together = new Together();
        var start = now();
        for (var probe : probes) together.begin(() -> tried(probe));
        try {
            together.finish();
        } finally {
            probes.forEach(probe -> tell(probe.id(), start));
        }
    }

    private void restart() throws FailureException {
        var start = now();
        var probe = new RestartProbe();
        narrator.say(Event.Milestone.RESTARTING_CONTAINERS, "");
        tried(probe);
        tell(probe.id(), start);
    }

    private void tried(Probe probe) throws FailureException {
        probe.run(this);
        passed.put(probe.id(), now());
    }

    private void tell(String probe, Instant start) {
        var at = passed.get(probe);
        if (at != null) narrator.proved(probe, Duration.between(start, at));
    }

    /// Leaves nothing behind: the room with its message, and the session with its device.
    private void cleanUp() {
        if (session == null) return;
        // Opened anew: a restarted container may have another address.
        try (var within = server.inside()) {
            if (!room.isEmpty()) session.through(within).removeRoom(room);
            session.logout();
        } catch (FailureException e) {
            Failure failure = e.failure();
            LOG.warn("the proof could not tidy up: {}", failure);
        }
    }

    Plan plan() {
        return server.plan();
    }

    OpenServer server() {
        return server;
    }

    Instant now() {
        return server.now();
    }

    /// The public address.
    Homeserver outside() {
        return there(outside);
    }

    /// The address that the server name itself leads to.
    Homeserver outsideByName() {
        return there(outsideByName);
    }

    /// The administrator, through the public address.
    Session session() {
        return there(session);
    }

    /// The administrator, from inside the server, where the admin API is.
    Session fromInside() {
        return session().through(there(inside));
    }

    /// Past the front door, where nobody is counted.
    Homeserver within() {
        return new Homeserver(there(inside), plan().serverName());
    }

    /// Notes what the proof has made.
    void remember(String madeRoom, String sentEvent) {
        room = madeRoom;
        event = sentEvent;
    }

    /// Whether the message of this proof can be read.
    boolean seesMessage() throws FailureException {
        return session().sees(room, event);
    }

    private static <T> T there(@Nullable T thing) {
        if (thing == null) throw new IllegalStateException("the proof has not begun");
        return thing;
    }
}
