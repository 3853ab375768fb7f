package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.files.HomeserverCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Synapse has the last word: its own check accepts the homeserver.yaml of every case in `cases/homeserver`,
/// and refuses one that is wrong. All of them are judged in one container of the practice world's own Synapse,
/// without a network.
@Tag("practice")
final class SynapsesOwnCheckTest {
    private static final Path CHECK = Path.of("src/test/resources/practice/check_all.py");

    @TempDir
    Path folder;

    @Test
    void acceptsEveryCaseAndRefusesAMistake() throws Exception {
        for (var name : HomeserverCases.names())
            Files.writeString(folder.resolve(name + ".yaml"), HomeserverCases.text(name));
        var wrong = HomeserverCases.text("smallest").replace("remote_media_lifetime: 90d", "remote_media_lifetime: 3M");
        Files.writeString(folder.resolve("wrong.yaml"), wrong);

        var refused = judged();
        assertThat(refused).hasSize(HomeserverCases.names().size() + 1);
        assertThat(refused.remove("wrong.yaml")).contains("Bad duration suffix 3M");
        refused.values().removeIf(String::isEmpty);
        assertThat(refused).isEmpty();
    }

    /// What Synapse says against each file; nothing, where it accepts it.
    private Map<String, String> judged() throws Exception {
        Practice.run("up");
        var pack = Files.createTempFile("cases", ".tar");
        run(List.of("tar", "-cf", pack.toString(), "-C", folder.toString(), "."), Optional.empty());
        var said = run(
                docker(
                        "run",
                        "--rm",
                        "-i",
                        "--network",
                        "none",
                        "--entrypoint",
                        "python3",
                        image(),
                        "-c",
                        Files.readString(CHECK)),
                Optional.of(pack));
        var refused = new TreeMap<String, String>();
        for (var part : said.split("(?m)^@@ ")) {
            if (part.isBlank()) continue;
            var head = part.lines().findFirst().orElseThrow().split(" ");
            refused.put(head[0], head[1].equals("0") ? "" : part);
        }
        return refused;
    }

    private static String image() throws Exception {
        return run(
                        docker("images", "--format", "{{.Repository}}:{{.Tag}}", "hearth-practice/synapse"),
                        Optional.empty())
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static List<String> docker(String... words) throws Exception {
        var engine = new ObjectMapper()
                .readTree(Practice.run("status", "--json"))
                .path("engine")
                .asText();
        var command = new ArrayList<>(List.of("docker", "-H", engine));
        command.addAll(List.of(words));
        return command;
    }

    private static String run(List<String> command, Optional<Path> input) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        input.map(Path::toFile).ifPresent(builder::redirectInput);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(command.getFirst()).isTrue();
        return out;
    }
}
