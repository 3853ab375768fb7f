package hearth.deploy.proof;

import com.fasterxml.jackson.databind.JsonNode;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.SynapseFailure;
import hearth.http.Answer;
import hearth.matrix.Homeserver;
import hearth.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The table of contents of the proof: what anybody may ask, and what only the administrator may.
public final class Probes {
    private Probes() {}

    /// A probe that is one method.
    private record Named(String id, Trying trying) implements Probe {
        @Override
        public void run(Proof proof) throws FailureException {
            trying.run(proof);
        }
    }

    private interface Trying {
        void run(Proof proof) throws FailureException;
    }

    /// What anybody may ask; independent of each other.
    static List<Probe> ofTheWorld(Plan plan) {
        var chat = plan.chat();
        var probes = new ArrayList<Probe>();
        probes.add(new Named("versions", Probes::versions));
        probes.add(new Named("well-known-client", Probes::wellKnownClient));
        probes.add(new Named("well-known-server", FederationProbe::wellKnownServer));
        probes.add(new Named("federation-version", FederationProbe::version));
        probes.add(new Named("server-keys", FederationProbe::keys));
        probes.add(new Named("admin-api-closed", Probes::adminApiClosed));
        if (chat.registration().open()) probes.add(new Named("registration", DoorProbes::registration));
        else probes.add(new Named("registration-closed", Probes::registrationClosed));
        if (!chat.signIn().isEmpty()) probes.add(new Named("sign-in", DoorProbes::signIn));
        if (chat.mail().isPresent()) probes.add(new Named("mail-links", DoorProbes::mailLinks));
        probes.add(new Named("database", Probes::database));
        return List.copyOf(probes);
    }

    /// What a member does; each needs the login only.
    static List<Probe> ofMembers() {
        return List.of(new MessageProbe(), new MediaProbe());
    }

    /// Apps ask this first; without exactly one `Access-Control-Allow-Origin` no browser lets them go on.
    private static void versions(Proof proof) throws FailureException {
        var answer = proof.outside().get("/_matrix/client/versions");
        var versions = expect("versions", answer, 200).path("versions");
        var origins = answer.headers().all("Access-Control-Allow-Origin");
        demand("versions", answer, "v1.11", versions.toString().contains("\"v1.11\""));
        demand("versions", answer, "Access-Control-Allow-Origin: *", origins.equals(List.of("*")));
    }

    private static void wellKnownClient(Proof proof) throws FailureException {
        var answer = proof.outsideByName().get("/.well-known/matrix/client");
        var base = expect("well-known-client", answer, 200)
                .path("m.homeserver")
                .path("base_url")
                .asText();
        demand(
                "well-known-client",
                answer,
                proof.plan().publicBaseUrl(),
                base.equals(proof.plan().publicBaseUrl()));
    }

    /// Whoever reaches these from outside could make administrators.
    private static void adminApiClosed(Proof proof) throws FailureException {
        for (var path : List.of(
                "/_synapse/admin/v1/register",
                "/_synapse/admin/v1/server_version",
                "/_synapse/%61dmin/v1/register",
                "//_synapse/admin/v1/register",
                "/_synapse/client/../admin/v1/register",
                "/health")) {
            expect("admin-api-closed", proof.outside().get(path), 404);
        }
    }

    private static void registrationClosed(Proof proof) throws FailureException {
        expect("registration-closed", proof.outside().post("/_matrix/client/v3/register", Map.of()), 403);
    }

    /// Synapse's own role gets in with its own password, to a database in the one form that Synapse accepts.
    private static void database(Proof proof) throws FailureException {
        var database = proof.plan().database();
        var password = proof.server().secrets().database();
        try (var postgres = proof.server().postgres(database.name(), database.user(), password)) {
            var state = postgres.look(database.name());
            if (state.isEmpty()
                    || !state.get().sortsAsSynapseWants()
                    || !state.get().owner().equals(database.user())) {
                throw new SynapseFailure.Unproven(
                                "database",
                                "UTF8 C C " + database.user(),
                                Evidence.of(database.name(), -1, state.toString()))
                        .thrown();
            }
        }
    }

    /// The JSON of an answer that must have this status.
    static JsonNode expect(String probe, Answer answer, int status) throws FailureException {
        demand(probe, answer, String.valueOf(status), answer.status() == status);
        return Homeserver.json(answer);
    }

    /// What must be so about an answer.
    static void demand(String probe, Answer answer, String expected, boolean so) throws FailureException {
        if (!so) {
            throw new SynapseFailure.Unproven(probe, expected, Homeserver.evidence(probe, answer)).thrown();
        }
    }
}
