package hearth.deploy.proof;

import com.fasterxml.jackson.databind.JsonNode;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.failure.SynapseFailure;
import hearth.matrix.Homeserver;
import java.net.Inet4Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What only somebody who is logged in can do, from the first question of an app to the last.
final class MemberProbes {
    /// Twice what nginx allows when nobody tells it otherwise.
    private static final int FILE = 2 << 20;

    /// The server tells its time in whole seconds.
    private static final int CLOCK_TICK = 2;

    /// Accounts of a server on which a conversion is over before anybody notices.
    private static final int FEW = 10;

    private static final List<String> WHOAMI = List.of("whoami");
    private static final List<String> ADMINISTRATOR = List.of("administrator");

    private MemberProbes() {}

    static List<Probe> all() {
        return List.of(
                new Named(
                        "login",
                        List.of("login-flows", "database", "disk"),
                        List.of(
                                "proof.login-broken",
                                "synapse.too-many-sign-ins",
                                "proof.login-leads-elsewhere",
                                "synapse.administrator-password-wrong"),
                        MemberProbes::login),
                new Named(
                        "whoami",
                        List.of("login"),
                        List.of("proof.authorization-lost", "proof.session-revoked"),
                        MemberProbes::whoami),
                new Named(
                        "administrator",
                        WHOAMI,
                        List.of("synapse.administrator-is-member"),
                        MemberProbes::administrator),
                new Named(
                        "background-updates",
                        ADMINISTRATOR,
                        List.of("proof.updates-running"),
                        MemberProbes::backgroundUpdates),
                new Named(
                        "client-address",
                        ADMINISTRATOR,
                        List.of("proof.visitors-hidden", "proof.visitors-forged"),
                        MemberProbes::clientAddress),
                new Named("sliding-sync", WHOAMI, List.of("proof.sliding-sync-off"), MemberProbes::slidingSync),
                new MessageProbe(),
                new MediaProbe(),
                new Named(
                        "upload-limit",
                        WHOAMI,
                        List.of("proof.upload-refused", "proof.upload-limit-differs"),
                        MemberProbes::uploadLimit));
    }

    /// The last one: the session ends.
    static Probe logout() {
        return new Named("logout", List.of(), List.of("proof.session-stays"), MemberProbes::logout);
    }

    private static void login(Trial trial) throws FailureException {
        var seen = trial.logIn().baseUrl();
        var wanted = trial.plan().publicBaseUrl();
        if (!seen.equals(wanted)) throw new ProofFailure.LoginLeadsElsewhere(seen, wanted).thrown();
    }

    private static void whoami(Trial trial) throws FailureException {
        var path = "/_matrix/client/v3/account/whoami";
        var answer = trial.session().whoami();
        var json = Answers.fromSynapse(path, answer);
        switch (Answers.errorCode(json)) {
            case "M_MISSING_TOKEN" -> throw new ProofFailure.AuthorizationLost(Answers.evidence(path, answer)).thrown();
            case "M_UNKNOWN_TOKEN" -> throw new ProofFailure.SessionRevoked(Answers.evidence(path, answer)).thrown();
            default -> {}
        }
        var id = trial.plan().administratorId();
        if (!json.path("user_id").asText().equals(id)) throw Answers.unproven(path, id, answer);
    }

    private static void administrator(Trial trial) throws FailureException {
        var id = trial.plan().administratorId();
        var answer = trial.fromInside().get("/_synapse/admin/v1/users/" + id + "/admin");
        if (!Homeserver.json(answer).path("admin").asBoolean())
            throw new SynapseFailure.AdministratorIsMember(id).thrown();
    }

    /// Where there are hardly any accounts, only tables that are nearly empty are converted, in the first
    /// minutes of a new server.
    private static void backgroundUpdates(Trial trial) throws FailureException {
        if (trial.server().facts().data().accounts() < FEW) return;
        var path = "/_synapse/admin/v1/background_updates/status";
        var updates = Answers.expect(path, trial.fromInside().get(path), 200).path("current_updates");
        var names = new ArrayList<String>();
        updates.forEach(update -> names.add(update.path("name").asText()));
        if (!names.isEmpty()) throw new ProofFailure.UpdatesRunning(String.join(", ", names)).thrown();
    }

    /// Synapse limits sign-ins by the visitor's address, and shows it to members. It has to be the visitor's
    /// own: not the front door's, and not what the visitor claims.
    private static void clientAddress(Trial trial) throws FailureException {
        var claimed = "192.0.2.99";
        var start = trial.now().plus(trial.machine().ahead()).minusSeconds(CLOCK_TICK);
        trial.session().whoamiFrom(claimed);
        var path = "/_synapse/admin/v1/whois/" + trial.plan().administratorId();
        var whois = Answers.expect(path, trial.fromInside().get(path), 200);
        var seen = addresses(whois.path("devices"), start);
        if (seen.contains(claimed)) throw new ProofFailure.VisitorsForged(claimed).thrown();
        // Docker itself hides who comes by IPv6 to a network without it; nothing at the front door would change that.
        if (!(trial.addressesOf(trial.plan().publicAddress()).getFirst() instanceof Inet4Address)) return;
        var ours = new ArrayList<String>();
        for (var container : trial.containerAddresses()) if (!container.isEmpty()) ours.add(network(container));
        for (var address : seen) {
            if (ours.contains(network(address))) throw new ProofFailure.VisitorsHidden(address).thrown();
        }
    }

    /// Those that were seen since then: Synapse remembers the addresses of four weeks. One that it was reached from
    /// directly comes in the way in which IPv6 writes IPv4.
    private static List<String> addresses(JsonNode devices, Instant start) {
        var found = new ArrayList<String>();
        devices.forEach(device -> device.path("sessions")
                .forEach(session -> session.path("connections").forEach(connection -> {
                    if (connection.path("last_seen").asLong() >= start.toEpochMilli())
                        found.add(connection.path("ip").asText().replaceFirst("^::ffff:", ""));
                })));
        return found;
    }

    /// Containers and their gateway share it.
    private static String network(String address) {
        return address.substring(0, Math.max(0, address.lastIndexOf('.')));
    }

    private static void slidingSync(Trial trial) throws FailureException {
        var path = "/_matrix/client/unstable/org.matrix.simplified_msc3575/sync?timeout=0";
        var list = Map.of("ranges", List.of(List.of(0, 5)), "required_state", List.of(), "timeline_limit", 1);
        var answer = trial.session().post(path, Map.of("lists", Map.of("a", list)));
        if (!answer.ok()) throw new ProofFailure.SlidingSyncOff(Answers.evidence(path, answer)).thrown();
    }

    private static void uploadLimit(Trial trial) throws FailureException {
        var allowed = trial.session().get("/_matrix/client/v1/media/config");
        var limit = Homeserver.json(allowed).path("m.upload.size").asLong();
        var wanted = trial.plan().chat().uploadLimit();
        if (limit != wanted) throw new ProofFailure.UploadLimitDiffers(limit, wanted).thrown();
        var file = new byte[(int) Math.min(FILE, wanted)];
        new Random().nextBytes(file);
        var answer = trial.session().upload("hearth.bin", "application/octet-stream", file);
        if (answer.status() == 413) {
            throw new ProofFailure.UploadRefused(file.length, Answers.evidence("upload", answer)).thrown();
        }
        if (!answer.ok()) throw new ProofFailure.MediaBroken("upload", Answers.evidence("upload", answer)).thrown();
        trial.fromInside()
                .removeMedia(Homeserver.json(answer).path("content_uri").asText());
    }

    private static void logout(Trial trial) throws FailureException {
        var session = trial.session();
        Answers.expect("/_matrix/client/v3/logout", session.logout(), 200);
        var after = session.whoami();
        if (after.status() != 401)
            throw new ProofFailure.SessionStays(Evidence.of("whoami", after.status(), "")).thrown();
        trial.loggedOut();
    }
}
