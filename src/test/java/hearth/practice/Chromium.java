package hearth.practice;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real Chromium without a screen, which finds the practice world's names, and believes its authority and nobody
/// else's without reason. `script/test` installs it where the system has it.
final class Chromium {
    private final Path home;
    private final String address;
    private String others = "";
    private int number;

    Chromium(PracticeServer server, Path home) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/chromium")), "there is no Chromium on this computer");
        this.home = home;
        address = server.text("bridge_address");
        trust(Files.readString(Path.of(server.text("ca_bundle"))));
    }

    /// Finds this one in the place of the real one.
    Chromium meeting(ElementStandIn element) throws Exception {
        trust(element.authority());
        others = ",MAP " + ElementStandIn.NAME + ":443 127.0.0.1:" + element.port();
        return this;
    }

    /// Where Chromium looks for the authorities that a person has added.
    private void trust(String bundle) throws Exception {
        var store = Files.createDirectories(home.resolve(".pki/nssdb"));
        if (number == 0) run("certutil", "-d", "sql:" + store, "-N", "--empty-password");
        var end = "-----END CERTIFICATE-----";
        for (var one : bundle.split(end)) {
            if (one.isBlank()) continue;
            var file = Files.writeString(home.resolve("authority.pem"), one.strip() + "\n" + end + "\n");
            run("certutil", "-d", "sql:" + store, "-A", "-t", "C,,", "-n", "practice " + number++, "-i", "" + file);
        }
    }

    /// The page at this address, as it stands there when it has been loaded, in HTML.
    String page(String link) throws Exception {
        return run(
                "/usr/bin/chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + home.resolve("profile"),
                "--host-resolver-rules=MAP *.practice.test " + address + others,
                "--timeout=20000",
                "--dump-dom",
                link);
    }

    private String run(String... words) throws IOException, InterruptedException {
        var errors = home.resolve("errors");
        var builder = new ProcessBuilder(new ArrayList<>(List.of(words))).redirectError(errors.toFile());
        builder.environment().put("HOME", home.toString());
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0)
            throw new AssertionError(words[0] + ": " + Files.readString(errors));
        return said;
    }
}
