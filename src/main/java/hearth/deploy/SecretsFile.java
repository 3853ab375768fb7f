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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;

/// The server's secrets as they lie there, root's only. Those that Hearth made are JSON, made once and never replaced;
/// those that the person gave lie beside it, each in a [KeptSecret]'s file, because they may be replaced at any time.
final class SecretsFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEYS = List.of("postgres", "database", "registration", "macaroon", "form");

    private final Host host;

    SecretsFile(Host host) {
        this.host = host;
    }

    /// All of them.
    ServerSecrets read() throws FailureException {
        var lines = host.run(Command.of(
                        "read the server's secrets", """
                        set -e; cat %s; echo
                        for file in %s/*; do
                          if [ -s "$file" ]; then echo "${file##*/} $(tail -n +2 "$file" | base64 -w0)"; fi
                        done
                        """.formatted(ServerFolder.SECRETS, ServerFolder.GIVEN)))
                .orThrow()
                .out()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) throw unreadable();
        return parse(lines.getFirst()).with(given(lines.subList(1, lines.size())));
    }

    private static GivenSecrets given(List<String> lines) throws FailureException {
        var given = new LinkedHashMap<String, Secret>();
        for (var line : lines) {
            var words = line.split(" ");
            if (words.length != 2) throw unreadable();
            var text = new String(Base64.getDecoder().decode(words[1]), StandardCharsets.UTF_8);
            given.put(words[0], Secret.of(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text));
        }
        return GivenSecrets.of(given);
    }

    /// Makes it of these; one that is there already stays, whoever was quicker. It is measured before it is
    /// given its name, because a connection that breaks looks like the end of the input to the server.
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
