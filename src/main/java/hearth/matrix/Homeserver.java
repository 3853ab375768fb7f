package hearth.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.failure.SynapseFailure;
import hearth.http.Answer;
import hearth.http.Ask;
import hearth.plan.Localpart;
import hearth.plan.ServerName;
import hearth.secret.Secret;
import hearth.web.Web;
import java.util.LinkedHashMap;
import java.util.Map;

/// A homeserver that can be talked to (Matrix client-server and federation APIs, v1.11 and later; Synapse's admin API).
public final class Homeserver {
    static final ObjectMapper JSON = new ObjectMapper();

    private final Web web;
    private final ServerName name;

    public Homeserver(Web web, ServerName name) {
        this.web = web;
        this.name = name;
    }

    /// Asks for something that everyone may ask for.
    public Answer get(String path) throws FailureException {
        return web.send(Ask.get(path));
    }

    /// Sends JSON that everyone may send.
    public Answer post(String path, Map<String, ?> body) throws FailureException {
        return web.send(Ask.json("POST", path, write(body)));
    }

    /// Sends anything that everyone may send.
    public Answer send(Ask ask) throws FailureException {
        return web.send(ask);
    }

    /// Logs in by password. The device it makes goes with [Session#logout()].
    ///
    /// Synapse counts sign-ins; of too many in a short time the failure says how long to wait.
    public Session login(Localpart user, Secret password, String device) throws FailureException {
        var answer = post(
                "/_matrix/client/v3/login",
                ordered(
                        "type",
                        "m.login.password",
                        "identifier",
                        ordered("type", "m.id.user", "user", user.value()),
                        "password",
                        password.reveal(),
                        "initial_device_display_name",
                        device));
        if (answer.status() == 403) {
            throw new SynapseFailure.AdministratorPasswordWrong(user.at(name)).thrown();
        }
        if (answer.status() == 429) {
            var millis = json(answer).path("retry_after_ms").asLong();
            throw new SynapseFailure.TooManySignIns(user.at(name), Math.ceilDiv(millis, 1000)).thrown();
        }
        if (!answer.ok()) throw new ProofFailure.LoginBroken(evidence("POST /login", answer)).thrown();
        var json = json(answer);
        return new Session(
                web,
                json.path("user_id").asText(),
                Secret.of(json.path("access_token").asText()),
                json.path("well_known").path("m.homeserver").path("base_url").asText());
    }

    /// The JSON in an answer; what is not JSON reads as "missing".
    public static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (java.io.IOException _) {
            return MissingNode.getInstance();
        }
    }

    /// What an answer said, as evidence: its status and the beginning of its body, which must not hold a secret.
    public static Evidence evidence(String asked, Answer answer) {
        var text = answer.text();
        return Evidence.of(asked, answer.status(), text.substring(0, Math.min(text.length(), 600)));
    }

    static String write(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of plain values is always JSON", e);
        }
    }

    /// A map that keeps its order: key, value, key, value.
    static Map<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return map;
    }
}
