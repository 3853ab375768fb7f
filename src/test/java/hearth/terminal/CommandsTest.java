package hearth.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes of odd arguments and odd plans: a sentence, exit code 2, and never a stack trace.
final class CommandsTest {
    @TempDir
    Path folder;

    private Stage stage = Stage.log(Path.of(""));

    @BeforeEach
    void raiseTheCurtain() {
        stage = Stage.log(folder);
    }

    @Test
    void withoutArgumentsItSaysWhatThereIs() {
        assertThat(stage.run("--lang", "en")).isZero();
        assertThat(stage.out()).contains("hearth COMMAND", "check", "deploy", "prove", "Exit codes:", "130");
    }

    @Test
    void helpSpeaksBothLanguages() {
        assertThat(stage.run("deploy", "--help", "--lang=zh")).isZero();
        assertThat(stage.out()).contains("用法：hearth deploy", "退出状态", "HEARTH_ADMIN_PASSWORD", "--dry-run");
    }

    @Test
    void theVersionIsData() {
        assertThat(stage.run("--version")).isZero();
        assertThat(stage.out()).matches("hearth \\S+\n");
        assertThat(stage.talk()).isEmpty();
    }

    @Test
    void theExampleIsAPlan() {
        assertThat(stage.run("plan", "--example", "--lang", "zh")).isZero();
        assertThat(stage.out())
                .contains("server-name: example.org", "language: zh")
                .doesNotContain("null");
        assertThat(stage.talk()).isEmpty();
    }

    @Test
    void whatWouldBeWrittenIsShownWithoutItsSecrets() throws Exception {
        var plan = Files.writeString(folder.resolve("shown.yaml"), """
                server: {address: 203.0.113.7}
                server-name: example.org
                administrator: {name: admin}
                mail: {host: smtp.example.org, user: chat@example.org}
                """);
        assertThat(stage.run("show", plan, "homeserver.yaml")).isZero();
        assertThat(stage.out()).contains("server_name: example.org", "smtp_pass: •••", "password: •••");
        assertThat(stage.talk()).isEmpty();
    }

    @Test
    void aFileThatIsNotWrittenCannotBeShown() throws Exception {
        assertThat(stage.run("show", stage.plan(), "compose")).isZero();
        assertThat(stage.out()).contains("services:");
        assertThat(stage.run("show", stage.plan(), "nginx.conf")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stage.talk()).contains("nginx.conf", "homeserver.yaml", "caddy/Caddyfile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deploi",
                "check",
                "check a b",
                "plan",
                "check --nonsense x",
                "deploy x --dry-run --dry-run=maybe",
                "--lang xx",
                "check --lang",
                "deploy --accept-host-key",
                "deploy x --accept-host-key MD5:00",
                "@file",
                "check --json --json x",
                "deploy x --take-lock=",
                "-",
                "prove -x"
            })
    void argumentsThatMakeNoSenseAreRefusedInOneSentence(String arguments) {
        assertThat(stage.run((Object[]) arguments.split(" "))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stage.out()).isEmpty();
        assertThat(stage.talk()).startsWith("✗ ").doesNotContain("Exception", "\tat ", "null");
    }

    @Test
    void everyProblemOfAPlanIsTold() {
        var plan = stage.file("bad.yaml", "server:\n  addres: x\n  port: abc\nfoo: 1\n");
        assertThat(stage.run("deploy", plan, "--lang", "en")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stage.talk())
                .contains("bad.yaml cannot be used", "line 2, server.addres", "line 3, server.port", "line 4, foo")
                .contains("server-name", "administrator.name");
        assertThat(stage.out()).isEmpty();
    }

    @Test
    void theProblemsOfAPlanAreJsonToo() {
        var plan = stage.file("bad.yaml", "server:\n  port: abc\n");
        assertThat(stage.run("check", "--json", plan, "--lang", "en")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stage.out())
                .startsWith("{\"type\":\"plan-refused\",\"at\":\"2026-11-23T12:00:00Z\",\"problems\":[{")
                .contains("{\"line\":2,\"key\":\"server.port\",\"type\":\"not-a\",\"text\":\"line 2, server.port:")
                .hasLineCount(1);
        assertThat(stage.talk()).isEmpty();
    }

    @Test
    void whatIsNoPlanAtAllIsNoReasonForAStackTrace() throws Exception {
        var junk = new byte[4000];
        new Random(1).nextBytes(junk);
        Files.write(folder.resolve("junk"), junk);
        Files.writeString(folder.resolve("empty"), "");
        Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        Files.writeString(folder.resolve("latin"), "server-name: bücher", StandardCharsets.ISO_8859_1);
        for (var name : new String[] {"junk", "empty", "picture.png", "latin", "missing", ".", "junk/x", "/", ""}) {
            var here = Stage.log(folder);
            var file = name.isEmpty() ? "" : folder.resolve(name).toString();
            assertThat(here.run("check", file)).as(name).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(here.talk()).as(name).startsWith("✗ ").doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void aMistakeOfHearthsOwnIsToldWithItsMark() {
        stage.work = () -> {
            throw new IllegalStateException("out of order");
        };
        assertThat(stage.run("check", stage.plan(), "--lang", "en")).isEqualTo(ExitCode.FAILED);
        assertThat(stage.talk())
                .containsPattern("the mark [0-9a-f]{8}")
                .contains("/here/hearth.log")
                .doesNotContain("\tat ");
    }
}
