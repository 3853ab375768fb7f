package hearth.deploy.proof;

import hearth.deploy.Containers;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.matrix.Homeserver;
import hearth.matrix.Session;
import hearth.plan.HostName;
import hearth.plan.Plan;
import hearth.web.Doors;
import hearth.web.Names;
import hearth.web.Web;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What probes act on: the ways to the server, opened when the first of them is needed; who is logged in; and what was
/// made on the way, which goes again when this is closed.
final class Trial implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

    private final OpenServer server;
    private final Narrator narrator;
    private final Names names;
    private final Once<Web> outside;
    private final Once<Web> byName;
    private final Once<Web> inside;
    private final Once<Doors> doors;
    private final Once<MachineNow> machine;
    private volatile @Nullable Session session;
    private volatile String room = "";
    private volatile String event = "";

    Trial(OpenServer server, Narrator narrator) {
        this.server = server;
        this.narrator = narrator;
        names = server.names().remembering();
        outside = new Once<>(() -> server.outside(names));
        byName = new Once<>(() -> server.outside(plan().serverName().host(), names));
        inside = new Once<>(server::inside);
        doors = new Once<>(server::doors);
        machine = new Once<>(() -> MachineNow.of(server));
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
    Homeserver outside() throws FailureException {
        return new Homeserver(outside.get(), plan().serverName());
    }

    /// The address that the server name itself leads to.
    Homeserver outsideByName() throws FailureException {
        return plan().delegated() || !plan().servesNotes()
                ? new Homeserver(byName.get(), plan().serverName())
                : outside();
    }

    /// Synapse, past the front door.
    Homeserver inside() throws FailureException {
        return new Homeserver(inside.get(), plan().serverName());
    }

    /// Any host of the world.
    Web outside(HostName host) throws FailureException {
        return server.outside(host, names);
    }

    Doors doors() throws FailureException {
        return doors.get();
    }

    /// How the machine is at this moment.
    MachineNow machine() throws FailureException {
        return machine.get();
    }

    /// Where a name leads.
    List<InetAddress> addressesOf(HostName name) throws FailureException {
        return names.addressesOf(name);
    }

    /// The server's own addresses, and the one that SSH goes to: behind NAT a server does not know its public one.
    Set<InetAddress> ownAddresses() {
        var own = new HashSet<InetAddress>();
        for (var address : server.facts().machine().addresses()) own.add(InetAddress.ofLiteral(address));
        try {
            own.addAll(Arrays.asList(InetAddress.getAllByName(plan().server().address())));
        } catch (UnknownHostException _) {
            // The connection stands all the same, by way of an alias that only SSH knows.
        }
        return own;
    }

    /// Logs in, once: Synapse counts.
    Session logIn() throws FailureException {
        var fresh = server.administrator(outside(), narrator);
        session = fresh;
        return fresh;
    }

    /// The administrator, through the public address.
    Session session() {
        var known = session;
        if (known == null) throw new IllegalStateException("nobody has logged in");
        return known;
    }

    /// The administrator, from inside the server, where the admin API is.
    Session fromInside() throws FailureException {
        return session().through(inside.get());
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

    /// Removes the room with its message. Opened anew: a restarted container may have another address.
    void tidyUp() {
        var known = session;
        if (known == null || room.isEmpty()) return;
        try (var within = server.inside()) {
            known.through(within).removeRoom(room);
            room = "";
        } catch (FailureException e) {
            complain(e.failure());
        }
    }

    /// Notes that the session has ended.
    void loggedOut() {
        session = null;
    }

    @Override
    public void close() {
        tidyUp();
        var left = session;
        if (left != null) {
            try (var within = server.inside()) {
                left.through(within).logout();
            } catch (FailureException e) {
                complain(e.failure());
            }
        }
        for (var way : List.of(outside, byName, inside)) {
            var opened = way.made();
            if (opened != null) opened.close();
        }
    }

    private static void complain(Failure failure) {
        LOG.warn("the proof could not tidy up: {}", failure);
    }

    /// The addresses of the containers, by which Synapse must know no visitor.
    List<String> containerAddresses() throws FailureException {
        var seen = new java.util.ArrayList<String>();
        for (var name : Containers.names(plan())) {
            server.docker().look(name).ifPresent(state -> seen.add(state.address()));
        }
        return seen;
    }
}
