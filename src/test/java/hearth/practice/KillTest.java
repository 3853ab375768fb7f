package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed during every single step, and started again until it has finished.
@Tag("practice")
class KillTest {
    private static final int MOST = 40;

    private final PracticeServer server = Practice.server("kills", "--fresh");

    @TempDir
    Path home = Path.of("");

    @AfterEach
    void theServerGoes() {
        server.remove();
    }

    @Test
    void aProgramThatIsKilledInEveryStepStillEndsInAProvenHomeserver() throws Exception {
        var killed = new HashSet<String>();
        int exit = -1;

        for (int run = 0; run < MOST && exit != 0; run++) exit = deployUntilNewStep(killed);

        assertThat(exit).isZero();
        assertThat(killed).contains("install-docker", "start-postgres", "configure-synapse", "prove");
        assertThat(server.sh("docker ps -aq | wc -l")).isEqualTo("3\n");
        assertThat(server.sh("docker exec postgres psql -U postgres -XAtd synapse -c 'SELECT count(*) FROM users'"))
                .isEqualTo("1\n");
    }

    /// Kills the program as soon as it begins a step in which it was never killed before.
    private int deployUntilNewStep(Set<String> killed) throws IOException, InterruptedException {
        var json = new ObjectMapper();
        var builder = new ProcessBuilder(
                System.getProperty("hearth.program", "target/hearth/bin/hearth"),
                "deploy",
                "--json",
                server.planFile().toString());
        builder.environment().put("HEARTH_HOME", home.toString());
        builder.redirectError(Files.createTempFile(home, "talk", ".txt").toFile());
        var program = builder.start();
        program.getOutputStream().close();
        try (var lines = program.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var event = json.readTree(line);
                if (event.path("type").asText().equals("began")
                        && killed.add(event.path("step").asText())) {
                    // Unlike the process itself, its handle leaves our end of the pipe open.
                    program.toHandle().destroyForcibly();
                }
            }
        }
        return program.waitFor();
    }
}
