package hearth.deploy.proof;

import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.http.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What anybody may ask the chat server through the front door: apps, other servers, and people up to no good.
final class PublicProbes {
    private static final List<String> TLS = List.of("tls", "health");
    private static final List<String> VERSIONS = List.of("versions");

    private PublicProbes() {}

    static List<Probe> all() {
        return List.of(
                new Named(
                        "versions",
                        List.of("tls", "versions-local"),
                        List.of("proof.path-not-passed", "proof.synapse-not-reached", "proof.cors-wrong"),
                        PublicProbes::versions),
                new Named("preflight", VERSIONS, List.of("proof.browser-turned-away"), PublicProbes::preflight),
                new Named(
                        "login-flows",
                        VERSIONS,
                        List.of("proof.no-password-login", "proof.path-not-passed"),
                        PublicProbes::loginFlows),
                new Named("admin-api-closed", TLS, List.of("proof.admin-open"), PublicProbes::adminApiClosed),
                new Named(
                        "client-pages",
                        List.of("tls", "versions-local"),
                        List.of("proof.path-not-passed", "proof.synapse-not-reached"),
                        PublicProbes::clientPages),
                new Named(
                        "encoded-path",
                        List.of("versions", "database"),
                        List.of("proof.path-decoded"),
                        PublicProbes::encodedPath));
    }

    /// Apps ask this first; without exactly one `Access-Control-Allow-Origin` no browser lets them go on.
    private static void versions(Trial trial) throws FailureException {
        var path = "/_matrix/client/versions";
        var answer = trial.outside().get(path);
        Answers.expect(path, answer, 200);
        if (!InsideProbes.speaksToApps(answer)) throw Answers.unproven(path, "v1.11", answer);
        Answers.demandCors(path, answer);
    }

    /// What a browser asks before it lets an app log in: may this page do that?
    private static void preflight(Trial trial) throws FailureException {
        var path = "/_matrix/client/v3/login";
        var headers = Map.of(
                "Origin",
                "https://app.element.io",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,content-type");
        var answer = trial.outside().send(new Ask("OPTIONS", path, headers, new byte[0]));
        var methods = answer.headers().first("Access-Control-Allow-Methods").orElse("");
        var once = answer.headers().all("Access-Control-Allow-Origin").size() == 1;
        if (!answer.ok() || !once || !methods.contains("PUT") || !methods.contains("DELETE"))
            throw new ProofFailure.BrowserTurnedAway(Answers.evidence("OPTIONS " + path, answer)).thrown();
    }

    private static void loginFlows(Trial trial) throws FailureException {
        var path = "/_matrix/client/v3/login";
        var flows = Answers.expect(path, trial.outside().get(path), 200).path("flows");
        var types = new ArrayList<String>();
        flows.forEach(flow -> types.add(flow.path("type").asText()));
        if (!types.contains("m.login.password"))
            throw new ProofFailure.NoPasswordLogin(String.join(", ", types)).thrown();
    }

    /// Whoever reaches these from outside could make administrators.
    private static void adminApiClosed(Trial trial) throws FailureException {
        var closed = Set.of(403, 404);
        for (var path : List.of(
                "/_synapse/admin/v1/register",
                "/_synapse/admin/v1/server_version",
                "/_synapse/%61dmin/v1/register",
                "//_synapse/admin/v1/register",
                "/_synapse/client/../admin/v1/register",
                "/_synapse/metrics",
                "/_synapse/replication",
                "/health")) {
            var answer = trial.outside().get(path);
            if (!closed.contains(answer.status()))
                throw new ProofFailure.AdminOpen(path, Answers.evidence(path, answer)).thrown();
        }
    }

    /// The pages that Synapse shows in a browser, to reset a password for example. Without what a mail would
    /// add to the address, it complains; a front door that keeps them to itself says something else.
    private static void clientPages(Trial trial) throws FailureException {
        var path = "/_synapse/client/pick_idp";
        var answer = trial.outside().get(path);
        if (!answer.text().contains("redirectUrl")) {
            Answers.fromSynapse(path, answer);
            throw Answers.unproven(path, "redirectUrl", answer);
        }
    }

    /// A room's name begins with `#`, which an address must carry as `%23`.
    private static void encodedPath(Trial trial) throws FailureException {
        var path = "/_matrix/client/v3/directory/room/%23nope:" + trial.plan().serverName();
        var answer = trial.outside().get(path);
        if (answer.status() != 404
                || !Answers.errorCode(Answers.fromSynapse(path, answer)).equals("M_NOT_FOUND"))
            throw new ProofFailure.PathDecoded(Answers.evidence(path, answer)).thrown();
    }
}
