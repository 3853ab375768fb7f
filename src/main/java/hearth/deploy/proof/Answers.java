package hearth.deploy.proof;

import com.fasterxml.jackson.databind.JsonNode;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.failure.SynapseFailure;
import hearth.http.Answer;
import hearth.matrix.Homeserver;
import java.util.List;
import java.util.Set;

/// What answers tell of the way that they came. An answer of Synapse is JSON, also where it speaks of an error;
/// anything else was said by a web server in front of it.
final class Answers {
    /// What web servers say when the server behind them is silent (RFC 9110, section 15.6).
    private static final Set<Integer> NOT_REACHED = Set.of(502, 503, 504);

    private static final String CORS = "Access-Control-Allow-Origin";

    private Answers() {}

    /// The JSON of an answer that came from Synapse, whatever its status.
    static JsonNode fromSynapse(String path, Answer answer) throws FailureException {
        var json = Homeserver.json(answer);
        if (json.isObject()) return json;
        var evidence = evidence(path, answer);
        throw notReached(answer)
                ? new ProofFailure.SynapseNotReached(evidence).thrown()
                : new ProofFailure.PathNotPassed(path, evidence).thrown();
    }

    /// Whether a web server says that Synapse behind it is silent.
    static boolean notReached(Answer answer) {
        return NOT_REACHED.contains(answer.status());
    }

    /// The JSON of an answer that must have this status.
    static JsonNode expect(String path, Answer answer, int status) throws FailureException {
        var json = fromSynapse(path, answer);
        if (answer.status() != status) throw unproven(path, String.valueOf(status), answer);
        return json;
    }

    /// Browsers go on only where this header is there once.
    static void demandCors(String path, Answer answer) throws FailureException {
        var origins = answer.headers().all(CORS);
        if (!origins.equals(List.of("*")))
            throw new ProofFailure.CorsWrong(origins.size(), Evidence.of(path, answer.status(), CORS + ": " + origins))
                    .thrown();
    }

    /// The code of an error of Synapse, or an empty text.
    static String errorCode(JsonNode json) {
        return json.path("errcode").asText();
    }

    static FailureException unproven(String path, String expected, Answer answer) {
        return new SynapseFailure.Unproven(path, expected, evidence(path, answer)).thrown();
    }

    static Evidence evidence(String path, Answer answer) {
        return Homeserver.evidence(path, answer);
    }
}
