package hearth.deploy.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.deploy.Containers;
import hearth.deploy.OpenServer;
import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import hearth.host.Command;
import hearth.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// A small Python program that runs once on the server, in a container of Synapse's image on Synapse's network, so that
/// it sees what Synapse will see: the same names, the same way out, the same authorities. Where Docker or the image are
/// not there yet, the server's own Python does.
///
/// What it is to try, passwords included, goes in by standard input; what it found comes out as one line of JSON.
final class Trial {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /// The first line of the input is what is wanted, the rest the program.
    private static final String LOADER =
            "import json,sys; wanted=json.loads(sys.stdin.buffer.readline()); exec(sys.stdin.buffer.read())";

    private static final String SCRIPT = """
            if docker image inspect '%1$s' >/dev/null 2>&1; then
              network=bridge; ! docker network inspect %2$s >/dev/null 2>&1 || network=%2$s
              exec docker run --rm -i --label hearth=1 --network $network --entrypoint python3 '%1$s' -c '%3$s'
            fi
            exec python3 -c '%3$s'
            """;

    private Trial() {}

    /// What a program found.
    ///
    /// @param kind   a word of the program's
    /// @param detail what was said elsewhere, for the evidence
    record Found(String kind, String detail) {}

    /// Runs a program of this package.
    static Found run(OpenServer server, String program, Map<String, ?> wanted) throws FailureException {
        var script = SCRIPT.formatted(server.plan().images().synapse(), Containers.NETWORK, LOADER);
        var ran = server.host()
                .run(Command.of("try " + program, script)
                        .reading(input(program, wanted))
                        .within(LIMIT))
                .orThrow();
        try {
            var answer = JSON.readTree(ran.out().strip());
            return new Found(answer.path("kind").asText(), answer.path("detail").asText());
        } catch (JsonProcessingException _) {
            throw new ServerFailure.AnswerNotUnderstood(program, ran.out()).thrown();
        }
    }

    private static Secret input(String program, Map<String, ?> wanted) {
        try (var source = Trial.class.getResourceAsStream(program)) {
            if (source == null) throw new IllegalStateException(program + " is not in the program");
            var text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            return Secret.of(JSON.writeValueAsString(wanted) + "\n" + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
