package hearth.deploy.errand;

import hearth.deploy.Containers;
import hearth.deploy.Errand;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.ServerFolder;
import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import hearth.files.SynapseFolder;
import hearth.host.Command;
import hearth.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fetches what a server cannot be made again without: its plan, its secrets, those that the person gave, and the
/// signing key by which other servers know it. Messages and pictures are not among it.
public final class GatherRecovery implements Errand {
    private static final String SCRIPT = """
            set -e
            put() { if [ -s "$2" ]; then printf '%%s ' "$1"; base64 -w0 "$2"; echo; fi; }
            cd %1$s
            for name in plan.yaml secrets.json ca.pem authority.pem; do put "$name" "$name"; done
            for file in %2$s/*; do put "given/${file##*/}" "$file"; done
            put '%3$s' '%4$s/%3$s'
            """;

    private @Nullable Map<String, Secret> gathered;

    @Override
    public String id() {
        return "recovery";
    }

    @Override
    public void run(OpenServer server, Narrator narrator) throws FailureException {
        var key = SynapseFolder.signingKey(server.plan());
        var script = SCRIPT.formatted(
                ServerFolder.PATH, ServerFolder.GIVEN, key, server.facts().volumePath(Containers.SYNAPSE_DATA));
        var ran = server.host().run(Command.of("read what a recovery needs", script));
        var files = parse(ran.orThrow().out());
        for (var needed : List.of("plan.yaml", "secrets.json", key))
            if (!files.containsKey(needed)) throw new ServerFailure.NoRecord(needed).thrown();
        gathered = Map.copyOf(files);
    }

    private static Map<String, Secret> parse(String lines) throws FailureException {
        var files = new LinkedHashMap<String, Secret>();
        for (var line : lines.lines().toList()) {
            var words = line.split(" ");
            if (words.length != 2) throw new ServerFailure.AnswerNotUnderstood("recovery", words[0]).thrown();
            var text = new String(Base64.getDecoder().decode(words[1]), StandardCharsets.UTF_8);
            files.put(words[0], Secret.of(text));
        }
        return files;
    }

    /// The files by their names, after it was run.
    public Optional<Map<String, Secret>> gathered() {
        return Optional.ofNullable(gathered);
    }
}
