package hearth.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Event;
import hearth.failure.Failure;
import hearth.failure.SshFailure;
import hearth.plan.Fingerprint;
import hearth.plan.SecretSource;
import hearth.secret.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What only the person knows: found, asked for once it is needed, asked again after a slip, or missed.
final class AnswersTest {
    private static final Path KEY = Path.of("id_ed25519");
    private static final Fingerprint SEEN = new Fingerprint("SHA256:" + "s".repeat(43));
    private static final List<Event> GOOD = List.of(
            new Event.Connected(Stage.NOW, "203.0.113.7:22", SEEN, Duration.ofMillis(400)),
            new Event.Finished(
                    Stage.NOW,
                    0,
                    0,
                    Duration.ofSeconds(1),
                    "https://example.org/",
                    "@admin:example.org",
                    Optional.empty()));

    @TempDir
    Path folder;

    private Stage stage = Stage.log(Path.of(""));

    @BeforeEach
    void raiseTheCurtain() {
        stage = Stage.terminal(folder, 80);
    }

    @Test
    void thePassphraseIsAskedForWhenTheKeyNeedsOne() {
        var work = stage.script(failed(new SshFailure.PassphraseNeeded(KEY)), GOOD);
        stage.answers.add("open sesame");
        assertThat(stage.run("check", stage.plan())).isZero();
        assertThat(work.requests.get(0).credentials().login()).isEmpty();
        assertThat(work.requests.get(1).credentials().login()).contains(Secret.of("open sesame"));
        assertThat(stage.redaction.mask("it was open sesame")).isEqualTo("it was •••");
        assertThat(stage.talk()).doesNotContain("✗");
    }

    @Test
    void aSlipOfTheFingerIsForgivenTwice() {
        var wrong = failed(new SshFailure.PassphraseWrong(KEY));
        stage.script(failed(new SshFailure.PassphraseNeeded(KEY)), wrong, wrong, wrong);
        stage.answers.addAll(List.of("first", "second", "third", "fourth"));
        assertThat(stage.run("check", stage.plan())).isEqualTo(ExitCode.FAILED);
        assertThat(stage.questions).hasSize(3);
    }

    @Test
    void aPassphraseFromTheEnvironmentThatIsWrongIsNotAskedForAgain() {
        stage.environment.put("HEARTH_KEY_PASSPHRASE", "stale one");
        var work = stage.script(failed(new SshFailure.PassphraseWrong(KEY)));
        assertThat(stage.run("check", stage.plan())).isEqualTo(ExitCode.FAILED);
        assertThat(work.requests.getFirst().credentials().login()).contains(Secret.of("stale one"));
        assertThat(stage.questions).isEmpty();
    }

    @Test
    void aMailPasswordFromTheEnvironmentIsAtHandAndNeverShown() throws Exception {
        stage.environment.put("HEARTH_MAIL_PASSWORD", "mail-s3cret");
        var work = stage.script(GOOD);
        assertThat(stage.run("check", stage.plan())).isZero();
        var known = work.requests.getFirst().given().known(SecretSource.variable(SecretSource.MAIL_PASSWORD));
        assertThat(known).contains(Secret.of("mail-s3cret"));
        assertThat(stage.redaction.mask("it was mail-s3cret")).isEqualTo("it was •••");
        assertThat(stage.questions).isEmpty();
    }

    @Test
    void aPasswordIsAskedForAtOnceWhereNothingElseLogsIn() {
        var work = stage.script(GOOD);
        stage.answers.add("s3cret word");
        assertThat(stage.run("check", stage.planWith(""))).isZero();
        assertThat(work.requests.getFirst().credentials().login()).contains(Secret.of("s3cret word"));
    }

    @Test
    void aPasswordThatIsNowhereAndNobodyCanTypeIsBadInput() {
        stage.somebodyIsThere = false;
        assertThat(stage.run("check", stage.planWith(""), "--lang", "en")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stage.talk()).contains("HEARTH_SSH_PASSWORD");
    }

    @Test
    void theFileThatThePlanNamesComesBeforeTheEnvironment() {
        stage.environment.put("HEARTH_SSH_PASSWORD", "from the environment");
        var work = stage.script(GOOD);
        var plan = stage.planWith("  password-file: " + stage.file("password", "from the file\nnot this\n"));
        assertThat(stage.run("check", plan)).isZero();
        assertThat(work.requests.getFirst().credentials().login()).contains(Secret.of("from the file"));
    }

    @Test
    void sudosPasswordIsAskedForOnlyAfterSudoHasAsked() {
        var work = stage.script(failed(new SshFailure.SudoPasswordNeeded("anna")), GOOD);
        stage.answers.add("hunter2 again");
        assertThat(stage.run("check", stage.plan())).isZero();
        assertThat(work.requests.get(1).credentials().sudo()).contains(Secret.of("hunter2 again"));
    }

    @Test
    void aNewServersKeyIsAcceptedOnceAndRemembered() {
        var unknown = new SshFailure.HostKeyUnknown("203.0.113.7", SEEN);
        var work = stage.script(failed(unknown), GOOD);
        stage.answers.add("yes");
        assertThat(stage.run("check", stage.plan())).isZero();
        assertThat(work.requests.get(1).plan().server().hostKey()).contains(SEEN);
        assertThat(stage.talk()).contains(SEEN.value());

        var again = Stage.log(folder);
        var next = again.script(GOOD);
        assertThat(again.run("check", stage.plan())).isZero();
        assertThat(next.requests.getFirst().plan().server().hostKey()).contains(SEEN);
    }

    @Test
    void pressingEnterAcceptsNoKey() {
        stage.script(failed(new SshFailure.HostKeyUnknown("203.0.113.7", SEEN)));
        assertThat(stage.run("check", stage.plan())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stage.talk()).contains("--accept-host-key " + SEEN, "host-key: " + SEEN);
    }

    @Test
    void aKeyOnTheCommandLineIsTheOnlyOneBelievedAndIsRemembered() {
        var work = stage.script(GOOD, GOOD);
        var plan = stage.plan("language: zh");
        assertThat(stage.run("check", plan, "--accept-host-key", SEEN.value())).isZero();
        assertThat(work.requests.getFirst().plan().server().hostKey()).contains(SEEN);
        assertThat(stage.run("check", plan)).isZero();
        assertThat(work.requests.getLast().plan().server().hostKey()).contains(SEEN);
    }

    @Test
    void aChangedKeyIsNeverAskedAbout() {
        var other = new Fingerprint("SHA256:" + "t".repeat(43));
        stage.script(failed(new SshFailure.HostKeyChanged("203.0.113.7", SEEN, other)));
        assertThat(stage.run("check", stage.plan())).isEqualTo(ExitCode.FAILED);
        assertThat(stage.questions).isEmpty();
        assertThat(stage.talk()).contains(SEEN.value(), other.value());
    }

    private static List<Event> failed(Failure failure) {
        return List.of(new Event.Failed(Stage.NOW, "", failure));
    }
}
