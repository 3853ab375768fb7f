package hearth.matrix;

import static hearth.matrix.Homeserver.ordered;

import com.fasterxml.jackson.databind.JsonNode;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.http.Answer;
import hearth.http.Ask;
import hearth.secret.Secret;
import hearth.web.Web;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody who is logged in.
///
/// @param user    the whole address, `@alice:example.org`
/// @param baseUrl where the server sends apps that have logged in, or an empty text
public record Session(Web web, String user, Secret token, String baseUrl) {

    /// The same person, over another way to the same server.
    public Session through(Web other) {
        return new Session(other, user, token, baseUrl);
    }

    /// Who the server thinks this is.
    public Answer whoami() throws FailureException {
        return send("GET", "/_matrix/client/v3/account/whoami", new byte[0], "");
    }

    /// Makes a room that stays on this server.
    public Answer createRoom(String name) throws FailureException {
        return json(
                "POST",
                "/_matrix/client/v3/createRoom",
                ordered("preset", "private_chat", "name", name, "creation_content", Map.of("m.federate", false)));
    }

    /// Makes a room that everybody may join, under an address of this server.
    ///
    /// @param alias     what stands between `#` and the colon
    /// @param federates whether people of other servers can ever join
    public Answer makePublicRoom(String alias, boolean federates) throws FailureException {
        return json(
                "POST",
                "/_matrix/client/v3/createRoom",
                ordered(
                        "preset",
                        "public_chat",
                        "room_alias_name",
                        alias,
                        "name",
                        alias,
                        "creation_content",
                        Map.of("m.federate", federates)));
    }

    /// Makes a code with which accounts can be made; for administrators, from inside only (Synapse docs,
    /// "Registration Tokens").
    ///
    /// @param uses for how many accounts
    public Answer invite(int uses, Optional<Instant> until) throws FailureException {
        var body = ordered("uses_allowed", uses);
        until.ifPresent(end -> body.put("expiry_time", end.toEpochMilli()));
        return json("POST", "/_synapse/admin/v1/registration_tokens/new", body);
    }

    /// Sends a text; the same `transaction` twice is the same message.
    public Answer say(String room, String text, String transaction) throws FailureException {
        return json(
                "PUT",
                "/_matrix/client/v3/rooms/" + encoded(room) + "/send/m.room.message/" + transaction,
                ordered("msgtype", "m.text", "body", text));
    }

    /// Whether a first sync shows this event in this room.
    public boolean sees(String room, String event) throws FailureException {
        var filter = encoded(
                Homeserver.write(Map.of("room", Map.of("rooms", List.of(room), "timeline", Map.of("limit", 10)))));
        var answer = send("GET", "/_matrix/client/v3/sync?timeout=0&filter=" + filter, new byte[0], "");
        if (!answer.ok()) {
            throw new ProofFailure.MessageLost("sync", Homeserver.evidence("GET /sync", answer)).thrown();
        }
        var synced = Homeserver.json(answer);
        for (JsonNode shown :
                synced.path("rooms").path("join").path(room).path("timeline").path("events")) {
            if (shown.path("event_id").asText().equals(event)) return true;
        }
        return false;
    }

    /// Uploads a file.
    public Answer upload(String fileName, String type, byte[] content) throws FailureException {
        return send("POST", "/_matrix/media/v3/upload?filename=" + encoded(fileName), content, type);
    }

    /// Downloads what an `mxc://server/id` address names, as only members may (spec v1.11, authenticated media).
    public Answer download(String address) throws FailureException {
        return send("GET", "/_matrix/client/v1/media/download/" + address.replaceFirst("^mxc://", ""), new byte[0], "");
    }

    /// A thumbnail of a picture, as only members may have it.
    public Answer thumbnail(String address) throws FailureException {
        return send(
                "GET",
                "/_matrix/client/v1/media/thumbnail/" + address.replaceFirst("^mxc://", "")
                        + "?width=32&height=32&method=scale",
                new byte[0],
                "");
    }

    /// Anything else that is asked for.
    public Answer get(String path) throws FailureException {
        return send("GET", path, new byte[0], "");
    }

    /// Anything else that is sent.
    public Answer post(String path, Map<String, ?> body) throws FailureException {
        return json("POST", path, body);
    }

    /// Who the server thinks this is, asked by somebody who claims to come from another address.
    public Answer whoamiFrom(String claimed) throws FailureException {
        var headers = Map.of("Authorization", "Bearer " + token.reveal(), "X-Forwarded-For", claimed);
        return web.send(new Ask("GET", "/_matrix/client/v3/account/whoami", headers, new byte[0]));
    }

    /// Leaves a room and removes it with all that was said in it; for administrators, from inside only.
    public Answer removeRoom(String room) throws FailureException {
        return json("DELETE", "/_synapse/admin/v1/rooms/" + encoded(room), ordered("purge", true));
    }

    /// Removes an uploaded file; for administrators, from inside only.
    public Answer removeMedia(String address) throws FailureException {
        return send("DELETE", "/_synapse/admin/v1/media/" + address.replaceFirst("^mxc://", ""), new byte[0], "");
    }

    /// Ends the session and removes its device.
    public Answer logout() throws FailureException {
        return json("POST", "/_matrix/client/v3/logout", Map.of());
    }

    private Answer json(String method, String path, Map<String, ?> body) throws FailureException {
        return send(method, path, Homeserver.write(body).getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private Answer send(String method, String path, byte[] body, String type) throws FailureException {
        var headers = type.isEmpty()
                ? Map.of("Authorization", "Bearer " + token.reveal())
                : Map.of("Authorization", "Bearer " + token.reveal(), "Content-Type", type);
        return web.send(new Ask(method, path, headers, body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
