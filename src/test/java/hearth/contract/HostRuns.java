package hearth.contract;

import static hearth.contract.HostTesting.EIGHT_MB;
import static hearth.contract.HostTesting.failure;
import static hearth.contract.HostTesting.noise;
import static org.assertj.core.api.Assertions.assertThat;

import hearth.failure.ServerFailure;
import hearth.host.Command;
import hearth.host.Ran;
import hearth.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Running scripts.
interface HostRuns extends HostTesting {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 126, 255})
    default void aScriptsExitStatusIsAnAnswer(int status) throws Exception {
        assertThat(host().run(Command.of("test", "exit " + status)).exit()).isEqualTo(status);
    }

    @Test
    default void aScriptThatIsKilledAnswersAsAShellWouldSay() throws Exception {
        assertThat(host().run(Command.of("test", "kill -9 $$")).exit()).isEqualTo(128 + 9);
    }

    @Test
    default void bothOutputsAreKeptApart() throws Exception {
        assertThat(host().run(Command.of("test", "echo one; echo two >&2; echo three")))
                .isEqualTo(new Ran("test", 0, "one\nthree\n", "two\n"));
    }

    @Test
    default void aScriptReadsItsInputToTheEnd() throws Exception {
        assertThat(host().run(Command.of("test", "cat").reading("three\nlines,\nno end"))
                        .out())
                .isEqualTo("three\nlines,\nno end");
    }

    @Test
    default void aScriptWithoutInputFindsItsEndAtOnce() throws Exception {
        assertThat(out("cat")).isEmpty();
    }

    @Test
    default void inputThatNobodyReadsDoesNoHarm() throws Exception {
        var unread = new Command("test", "echo done", noise(EIGHT_MB), Duration.ofSeconds(60));

        assertThat(host().run(unread).out()).isEqualTo("done\n");
    }

    @Test
    default void muchFlowsBothWaysAtOnce() throws Exception {
        var much = noise(EIGHT_MB);
        var echo = new Command("test", "base64 | tee /dev/stderr", much, Duration.ofSeconds(120));

        var ran = host().run(echo);

        assertThat(ran.out()).isEqualTo(ran.err());
        assertThat(Base64.getMimeDecoder().decode(ran.out())).isEqualTo(much);
    }

    @Test
    default void scriptsRunUnderTheLocaleC() throws Exception {
        assertThat(out("echo $LC_ALL")).isEqualTo("C\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's",
                "a \"quoted\" word",
                "back\\slash",
                "\\\\ \\n \\0134",
                "$HOME `id` $(id)",
                "wow!",
                "!! !$",
                "100 %s %%",
                "tab\there",
                "家里的聊天 🏠",
                "*",
                "~",
                "two\nlines",
                "{a,b}",
                "a;b|c&d>e<f",
                "#comment"
            })
    default void everyCharacterOfAScriptArrives(String text) throws Exception {
        assertThat(out("cat <<'END'\n" + text + "\nEND")).isEqualTo(text + "\n");
    }

    @Test
    default void aScriptMayBeLong() throws Exception {
        var words = "word ".repeat(12_000);

        assertThat(out("cat <<'END'\n" + words + "\nEND")).isEqualTo(words + "\n");
    }

    @Test
    default void aScriptHasNoArguments() throws Exception {
        assertThat(out("echo $#")).isEqualTo("0\n");
    }

    @Test
    default void linesComeWhileTheScriptRuns() throws Exception {
        var lines = new ArrayList<String>();
        var waits = "mkdir %1$s; echo one; until [ -e %1$s/go ]; do sleep 0.1; done; echo two".formatted(folder());

        host().run(Command.of("test", waits), line -> {
            lines.add(line);
            // Only a second script, run because of the first one's line, lets the first one end.
            if (line.equals("one")) assertThat(touch(folder() + "/go").ok()).isTrue();
        });

        assertThat(lines).containsExactly("one", "two");
    }

    private Ran touch(String file) {
        try {
            return host().run(Command.of("test", "touch " + file));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    default void aLastLineWithoutAnEndIsALine() throws Exception {
        var lines = new ArrayList<String>();

        host().run(Command.of("test", "printf 'one\\n\\ntwo'"), lines::add);

        assertThat(lines).containsExactly("one", "", "two");
    }

    @Test
    default void secretsAreMaskedInBothOutputsAndInLines() throws Exception {
        redaction().learn(Secret.of("s3cret/家"));
        var lines = new ArrayList<String>();

        var ran = host().run(Command.of("test", "tee /dev/stderr").reading("it is s3cret/家!"), lines::add);

        assertThat(List.of(ran.out(), ran.err(), lines.getFirst())).containsOnly("it is •••!");
    }

    @Test
    default void whatTakesTooLongIsGivenUp() {
        var slow = Command.of("sleep", "sleep 60").within(Duration.ofMillis(300));

        assertThat(failure(() -> host().run(slow))).isEqualTo(new ServerFailure.CommandTooSlow("sleep", 0));
    }

    @Test
    default void aHostGoesOnAfterOneScriptTookTooLong() throws Exception {
        var slow = Command.of("sleep", "sleep 60").within(Duration.ofMillis(300));
        failure(() -> host().run(slow));

        assertThat(out("echo still here")).isEqualTo("still here\n");
    }

    @Test
    default void moreScriptsRunAtOnceThanAServerAllows() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 25)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> number(i), threads))
                    .toList();

            assertThat(all.stream().map(CompletableFuture::join))
                    .isEqualTo(IntStream.range(0, 25).mapToObj(i -> i + "\n").toList());
        }
    }

    private String number(int number) {
        try {
            var input = String.valueOf(number).getBytes(StandardCharsets.UTF_8);
            return host().run(new Command("test", "sleep 0.1; cat; echo", input, Duration.ofSeconds(60)))
                    .out();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
