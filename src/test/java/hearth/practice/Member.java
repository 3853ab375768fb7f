package hearth.practice;

import hearth.failure.FailureException;
import hearth.http.Answer;
import hearth.matrix.Homeserver;
import hearth.matrix.Session;
import hearth.plan.Certificate;
import hearth.plan.PemFile;
import hearth.plan.Plan;
import hearth.plan.ServerName;
import hearth.web.Names;
import hearth.web.PublicWeb;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// Somebody who is logged in on a practice server and talks in rooms there.
record Member(Session session) {
    /// The administrator of a server.
    static Member of(PracticeServer server, Plan plan) throws FailureException {
        var roots = plan.certificate() instanceof Certificate.Acme acme
                ? Optional.of(acme.root())
                : Optional.<PemFile>empty();
        var web = new PublicWeb(plan.publicAddress(), new Names(plan.resolver()), roots);
        var password = new Rehearsal(server, "laptop").administratorPassword();
        return new Member(new Homeserver(web, plan.serverName())
                .login(plan.administrator().name(), password, "test"));
    }

    /// Makes a room that anybody may join.
    String makesRoom() throws FailureException {
        return field(session.post("/_matrix/client/v3/createRoom", Map.of("preset", "public_chat")), "room_id");
    }

    /// Joins a room of another server, as soon as the two have found each other.
    void joins(String room, ServerName via) {
        var path = "/_matrix/client/v3/join/" + URLEncoder.encode(room, StandardCharsets.UTF_8) + "?via=" + via
                + "&server_name=" + via;
        Eventually.succeeds(() -> session.post(path, Map.of()), Answer::ok);
    }

    /// Says something, and returns the event's id.
    String says(String room, String text) throws FailureException {
        return field(session.say(room, text, UUID.randomUUID().toString()), "event_id");
    }

    /// Asks for what is new and stays on the line for a minute, as apps do: nothing of this filter ever comes. What
    /// the
    /// web server in front says in the end, and after how many seconds.
    Future<String> waitsAMinute(PracticeServer server, Plan plan) throws FailureException {
        var none = "{\"types\":[]}";
        var filter = URLEncoder.encode(
                "{\"room\":{\"rooms\":[]},\"presence\":%1$s,\"account_data\":%1$s}".formatted(none),
                StandardCharsets.UTF_8);
        var since = field(session.get("/_matrix/client/v3/sync?timeout=0&filter=" + filter), "next_batch");
        var curl =
                "docker exec synapse curl -sk -m 90 -o /dev/null -w '%{http_code} %{time_total}' -H 'Authorization: Bearer "
                        + session.token().reveal() + "' 'https://" + plan.publicAddress()
                        + "/_matrix/client/v3/sync?timeout=62000&since=" + since + "&filter=" + filter + "'";
        var asking = new FutureTask<>(() -> server.sh(curl));
        Thread.ofVirtual().start(asking);
        return asking;
    }

    boolean sees(String room, String event) throws FailureException {
        return session.sees(room, event);
    }

    private static String field(Answer answer, String field) {
        if (!answer.ok()) throw new AssertionError(answer.status() + " " + answer.text());
        return Homeserver.json(answer).path(field).asText();
    }
}
