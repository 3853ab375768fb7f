package hearth.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import hearth.host.Command;
import hearth.host.Host;
import hearth.secret.GivenSecrets;
import hearth.secret.Secret;
import hearth.secret.ServerSecrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The server's secrets as they lie there: JSON, root's only. Made once and never replaced.
final class SecretsFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEYS = List.of("postgres", "database", "registration", "macaroon", "form");

    private final Host host;

    SecretsFile(Host host) {
        this.host = host;
    }

    /// What is in it.
    ServerSecrets read() throws FailureException {
        return parse(host.run(Command.of("read the server's secrets", "cat " + ServerFolder.SECRETS))
                .orThrow()
                .out());
    }

    /// Makes it of these; one that is there already stays, whoever was quicker. It is measured before it is given
    /// its
    /// name, because a connection that breaks looks like the end of the input to the server.
    void make(ServerSecrets fresh) throws FailureException {
        var json = Secret.of(text(fresh));
        host.run(Command.of("keep the server's secrets", """
                umask 077; mkdir -p %1$s && cat >%1$s/secrets.new && [ "$(wc -c <%1$s/secrets.new)" -eq %3$d ] \\
                  && ln %1$s/secrets.new %2$s; rm -f %1$s/secrets.new
                [ -s %2$s ]
                """.formatted(
                                        ServerFolder.PATH, ServerFolder.SECRETS, json.bytes().length))
                        .reading(json))
                .orThrow();
    }

    private static String text(ServerSecrets secrets) {
        var all = List.of(
                secrets.postgres(), secrets.database(), secrets.registration(), secrets.macaroon(), secrets.form());
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < KEYS.size(); i++) map.put(KEYS.get(i), all.get(i).reveal());
        try {
            return JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }

    private static ServerSecrets parse(String json) throws FailureException {
        try {
            var read = JSON.readTree(json);
            var found = new ArrayList<Secret>();
            for (var key : KEYS) {
                if (read.path(key).asText().isEmpty()) throw unreadable();
                found.add(Secret.of(read.path(key).asText()));
            }
            return new ServerSecrets(
                    found.get(0), found.get(1), found.get(2), found.get(3), found.get(4), GivenSecrets.none());
        } catch (JsonProcessingException _) {
            throw unreadable();
        }
    }

    private static FailureException unreadable() {
        return new ServerFailure.AnswerNotUnderstood(ServerFolder.SECRETS, "").thrown();
    }
}
