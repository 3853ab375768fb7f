package hearth.deploy.proof;

import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.http.Answer;
import hearth.matrix.ServerKeys;
import hearth.plan.Plan;
import java.util.List;

/// What other servers ask: they get an answer and believe it, or, where the plan wants no others, nothing answers them.
final class FederationProbes {
    private static final String VERSION = "/_matrix/federation/v1/version";
    private static final String KEYS = "/_matrix/key/v2/server";

    private FederationProbes() {}

    static List<Probe> forPlan(Plan plan) {
        var versions = List.of("versions");
        if (!plan.chat().federation().on())
            return List.of(new Named(
                    "federation-closed", versions, List.of("proof.federation-open"), FederationProbes::closed));
        return List.of(
                new Named("federation-version", versions, List.of("proof.federation-off"), FederationProbes::version),
                new Named(
                        "server-keys",
                        List.of("federation-version"),
                        List.of("proof.keys-wrong"),
                        FederationProbes::keys));
    }

    /// Another server introduces itself by a signature; one that does not is turned away.
    private static void version(Trial trial) throws FailureException {
        var answer = trial.outside().get(VERSION);
        var name =
                Answers.fromSynapse(VERSION, answer).path("server").path("name").asText();
        if (!name.equals("Synapse")) throw new ProofFailure.FederationOff(Answers.evidence(VERSION, answer)).thrown();
        var unsigned =
                "/_matrix/federation/v1/query/profile?user_id=" + trial.plan().administratorId();
        var refused = trial.outside().get(unsigned);
        if (refused.status() != 401) throw Answers.unproven(unsigned, "401", refused);
    }

    private static void keys(Trial trial) throws FailureException {
        var answer = trial.outside().get(KEYS);
        Answers.fromSynapse(KEYS, answer);
        if (!ServerKeys.verified(answer.body(), trial.plan().serverName(), trial.now()))
            throw new ProofFailure.KeysWrong(Answers.evidence(KEYS, answer)).thrown();
    }

    /// What somebody else's web server says at the server name is not looked at.
    private static void closed(Trial trial) throws FailureException {
        for (var path : List.of(VERSION, KEYS))
            demandNothing(path, trial.outside().get(path));
        var note = "/.well-known/matrix/server";
        if (trial.plan().servesNotes())
            demandNothing(note, trial.outsideByName().get(note));
    }

    private static void demandNothing(String path, Answer answer) throws FailureException {
        if (answer.status() != 404)
            throw new ProofFailure.FederationOpen(path, Answers.evidence(path, answer)).thrown();
    }
}
