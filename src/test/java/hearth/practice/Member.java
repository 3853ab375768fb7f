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
        var web = new PublicWeb(plan.publicAddress(), plan.frontDoor().port(), new Names(plan.resolver()), roots);
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

    /// Asks for what is new and stays on the line for a minute, as apps do: in the end there is nothing of this
    /// kind. What the web server in front says then, and after how many seconds. Where there was something
    /// right after the login, it is asked again.
    Future<String> waitsAMinute(PracticeServer server, Plan plan) {
        var asking = new FutureTask<>(
                () -> Eventually.succeeds(() -> waited(server, plan), answer -> !answer.startsWith("200 0.")));
        Thread.ofVirtual().start(asking);
        return asking;
    }

    private String waited(PracticeServer server, Plan plan) throws FailureException {
        var filter = URLEncoder.encode(
                "{\"room\":{\"rooms\":[]},\"presence\":%1$s,\"account_data\":%1$s}".formatted("{\"types\":[]}"),
                StandardCharsets.UTF_8);
        var sync = "/_matrix/client/v3/sync?filter=" + filter + "&timeout=";
        var since = field(session.get(sync + 0), "next_batch");
        return server.sh("docker exec synapse curl -sk -m 90 -o /dev/null -w '%{http_code} %{time_total}' "
                + "-H 'Authorization: Bearer " + session.token().reveal() + "' 'https://" + plan.publicAuthority()
                + sync
                + "62000&since=" + since + "'");
    }

    boolean sees(String room, String event) throws FailureException {
        return session.sees(room, event);
    }

    private static String field(Answer answer, String field) {
        if (!answer.ok()) throw new AssertionError(answer.status() + " " + answer.text());
        return Homeserver.json(answer).path(field).asText();
    }
}
