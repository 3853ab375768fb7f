package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program: with a screen it opens its window, without one it says so and helps.
@Tag("practice")
class PackagedWindowTest {
    @TempDir
    Path home = Path.of("");

    @Test
    void withoutArgumentsTheWindowOpens() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/Xvfb")), "there is no Xvfb");
        var screen = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var display = new BufferedReader(new InputStreamReader(screen.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            var window = program(":" + display).start();
            try {
                var log = home.resolve("logs/hearth.log");
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> !window.isAlive()
                                || Files.exists(log) && Files.readString(log).contains("the window is there"));
                assertThat(window.isAlive()).isTrue();
                assertThat(home.resolve("data/answers.json")).exists();
            } finally {
                window.destroy();
            }
        } finally {
            screen.destroy();
        }
    }

    @Test
    void withoutAScreenItSaysSoAndHelps() throws Exception {
        var process = program("").start();
        var talk = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        var data = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(talk).contains("There is no screen here");
        assertThat(data).contains("deploy");
    }

    private ProcessBuilder program(String display) {
        var builder = new ProcessBuilder(System.getProperty("hearth.program", "target/hearth/bin/hearth"));
        builder.environment().put("HEARTH_HOME", home.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("DISPLAY", display);
        return builder;
    }
}
