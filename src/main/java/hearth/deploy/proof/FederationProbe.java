package hearth.deploy.proof;

import static hearth.deploy.proof.Probes.demand;
import static hearth.deploy.proof.Probes.expect;

import hearth.failure.FailureException;
import hearth.matrix.ServerKeys;

/// What other servers ask: they find this one and believe it, or, where the plan wants no others, nothing answers them.
final class FederationProbe {
    private static final int NOTHING_THERE = 404;

    private FederationProbe() {}

    static void wellKnownServer(Proof proof) throws FailureException {
        var answer = proof.outsideByName().get("/.well-known/matrix/server");
        var wanted = proof.plan().publicAddress() + ":443";
        if (closed(proof)) {
            demand("well-known-server", answer, "404", answer.status() == NOTHING_THERE);
            return;
        }
        var server = expect("well-known-server", answer, 200).path("m.server").asText();
        demand("well-known-server", answer, wanted, server.equals(wanted));
    }

    static void version(Proof proof) throws FailureException {
        var answer = proof.outside().get("/_matrix/federation/v1/version");
        if (closed(proof)) {
            demand("federation-version", answer, "404", answer.status() == NOTHING_THERE);
            return;
        }
        var name = expect("federation-version", answer, 200)
                .path("server")
                .path("name")
                .asText();
        demand("federation-version", answer, "Synapse", name.equals("Synapse"));
    }

    static void keys(Proof proof) throws FailureException {
        var answer = proof.outside().get("/_matrix/key/v2/server");
        if (closed(proof)) {
            demand("server-keys", answer, "404", answer.status() == NOTHING_THERE);
            return;
        }
        expect("server-keys", answer, 200);
        var good = ServerKeys.verified(answer.body(), proof.plan().serverName(), proof.now());
        demand("server-keys", answer, "Ed25519", good);
    }

    private static boolean closed(Proof proof) {
        return !proof.plan().chat().federation().on();
    }
}
