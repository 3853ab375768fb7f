package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.EditsWish;
import hearth.deploy.Fix;
import hearth.deploy.errand.Invite;
import hearth.deploy.errand.TryMail;
import hearth.failure.Evidence;
import hearth.failure.MailFailure;
import hearth.failure.ServerFailure;
import hearth.failure.SshFailure;
import hearth.failure.WebFailure;
import hearth.plan.Fingerprint;
import hearth.plan.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each page, and each way in which it refuses, by mouse and keyboard.
final class PagesTest {
    @TempDir
    Path home = Path.of("");

    private PageRobot robot;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    @BeforeEach
    void open() throws IOException {
        robot = new PageRobot(home);
    }

    @AfterEach
    void close() {
        robot.close();
    }

    @Test
    void aPlanThatCannotBeUsedIsRefusedWithEveryReason() throws IOException {
        robot.outside().choosing(Files.writeString(home.resolve("plan.yaml"), "server-name: nodot\n"));

        robot.click("#choice-plan").press();

        robot.read("cannot be used").read("nodot");
    }

    @Test
    void anEmptyAddressIsSilentUntilSomebodyWantsToGoOn() {
        robot.press().see("#address");
        robot.key(KeyCode.TAB);
        assertThat(robot.find(".bad-text")).isEmpty();

        robot.press();

        robot.see(".bad-text");
        robot.write("#address", "203").miss(".text-input.bad");
    }

    @Test
    void aPastedCommandFillsAllFields() {
        robot.press();

        robot.write("#address", "ssh -p 2222 friend@203.0.113.10").key(KeyCode.TAB);

        robot.until(() -> text("#address").equals("203.0.113.10")
                && text("#port").equals("2222")
                && text("#user").equals("friend"));
    }

    @Test
    void theKeyIsTrustedBeforeThePasswordIsUsed() {
        robot.connected();

        assertThat(robot.engine().visited()).hasSize(2);
        assertThat(robot.engine().visited().getFirst().hostKey()).isEmpty();
        assertThat(robot.engine().visited().getLast().hostKey()).contains(ScriptedEngine.KEY);
    }

    @Test
    void aWrongPasswordIsSaidAtTheField() {
        robot.engine().refusing(new SshFailure.LoginRefused("root", "password", List.of("password")));
        robot.press().write("#address", "203.0.113.10").write("#password", "wrong");
        robot.press().see("#trust").press();

        robot.see("#failure").see(".text-input.secret.bad");

        robot.write("#password", "right").press().see(".chip.ok");
    }

    @Test
    void aComputerThatIsOfflineIsToldSoAndGoesOnWhenItIsBack() {
        robot.outside().online(false);
        robot.engine().notFound(new SshFailure.UnknownAddress("203.0.113.10"));
        robot.press().write("#address", "203.0.113.10").write("#password", "right");
        robot.press().see("#offline").read("Looks again in");
        assertThat(robot.find("#failure")).isEmpty();

        robot.outside().online(true);
        robot.click("#offline-now");

        robot.see("#trust").miss("#offline");
    }

    @Test
    void aLockedKeyAsksForItsPassphrase() throws IOException {
        var key = PageRobot.key(home.resolve("id"));
        robot.engine().refusing(new SshFailure.PassphraseNeeded(key));
        robot.press().write("#address", "203.0.113.10");
        robot.click("#choice-key").write("#key", key.toString());
        robot.press().see("#trust").press();

        robot.see("#passphrase").write("#passphrase", "open sesame").press().see(".chip.ok");
    }

    @Test
    void theKeysInTheUsualFolderAreOneClickAway() throws IOException {
        PageRobot.key(home.resolve(".ssh/id_rsa"));
        PageRobot.key(home.resolve(".ssh/id_ed25519"));
        Files.writeString(home.resolve(".ssh/id_rsa.pub"), "ssh-rsa AAAA");
        Files.writeString(home.resolve(".ssh/config"), "Host *");
        robot.press().write("#address", "203.0.113.10").click("#choice-key");

        robot.until(() -> text("#key").equals("~/.ssh/id_ed25519"));
        robot.click("#key-id_rsa").until(() -> text("#key").equals("~/.ssh/id_rsa"));

        robot.press().see("#trust").press().see(".chip.ok");
        assertThat(robot.engine().visited().getLast().login())
                .isInstanceOfSatisfying(
                        Login.Key.class, key -> assertThat(key.file()).isEqualTo(home.resolve(".ssh/id_rsa")));
    }

    @Test
    void aKeyThatOthersCanReadIsProtectedByOneClick() throws IOException {
        var key = PageRobot.key(home.resolve("downloads/server.pem"));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        robot.press().write("#address", "203.0.113.10").click("#choice-key");
        robot.write("#key", key.toString()).press().read("other people on this computer can read it");

        robot.click("#key-protect").miss("#key-protect");

        assertThat(Files.getPosixFilePermissions(key)).hasToString("[OWNER_READ, OWNER_WRITE]");
        robot.press().see("#trust");
    }

    @Test
    void whoeverWaitsForLongIsToldForWhatAndMayStop() {
        robot.engine().silent();
        robot.press().write("#address", "203.0.113.10").write("#password", "x");

        robot.press().read("Waiting for 203.0.113.10");
        robot.click("#quiet").until(() -> robot.primary().lookup(".arc") == null);
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidWithWhatToDo() {
        robot.engine().refusing(new SshFailure.NoAnswer("203.0.113.10", 22));
        robot.press().write("#address", "203.0.113.10").write("#password", "x");
        robot.press().see("#trust").press();

        robot.see("#failure").read("does not answer").read("security group").read("ssh.no-answer");
    }

    @Test
    void aChangedKeyHasNoEasyButton() throws Exception {
        robot.close();
        var other = new Fingerprint("SHA256:" + "x".repeat(43));
        Files.writeString(home.resolve("data/known-hosts.json"), "{\"203.0.113.10:22\": \"" + other.value() + "\"}");
        robot = new PageRobot(home);
        robot.press().write("#address", "203.0.113.10").write("#password", "x").press();

        robot.see("#trust-changed");

        assertThat(robot.primary().getStyleClass()).contains("off");
    }

    @Test
    void changingTheAddressForgetsTrustAndFacts() {
        robot.connected();

        robot.write("#address", "203.0.113.11").miss(".chip.ok");
    }

    @Test
    void aServerThatReachesNoRegistryIsToldOfMirrorsAndOf1Panel() {
        robot.engine().behindAWall();

        robot.connected().see("#mirror-card").read("Looks after it").read("Out of reach");
        robot.write("#mirror", "nonsense").key(KeyCode.TAB).see("#mirror-card .bad-text");

        robot.write("#mirror", "https://mirror.example.org").key(KeyCode.TAB).read("mirror.example.org");
        robot.miss("#mirror-card");
    }

    @Test
    void aNameWithoutADotIsRefused() {
        robot.connected().press();

        robot.write("#name", "chat").press();

        robot.see(".text-input.bad").read("“chat” is not");
    }

    @Test
    void theWorldsViewTurnsGreenByItself() {
        robot.connected().press().write("#name", "chat.example.org");
        robot.see("#sight-here .arc");

        robot.engine().knowing("chat.example.org", "203.0.113.10");

        await().until(() -> Fx.run(() -> robot.find("#sight-here .i-ok").isPresent()));
    }

    @Test
    void aNameThatLeadsElsewhereIsAWarning() {
        robot.engine().knowing("chat.example.org", "198.51.100.1");
        robot.connected().press().write("#name", "chat.example.org");

        robot.see("#sight-here .i-warn").read("which is not your server");
    }

    @Test
    void theFileShowsEveryChangeAtOnce() {
        robot.named();

        robot.click("#see-file").see("#files").click("#others");

        robot.see("#files .list-cell.removed").read("Changed by you");
    }

    @Test
    void anyOtherOptionOfSynapseIsJudgedLikeAPlansAndThenStandsInTheFile() {
        robot.named();
        robot.click("#see-file").see("#extra").write("#extra", "listeners: []");
        robot.miss("#extra.bad").press().see("#extra.bad").read("extra.listeners");

        robot.write("#extra", "max_event_delay_duration: 24h").miss("#extra.bad");
        robot.see("#files .list-cell.added").press().see("#mail-on");
    }

    @Test
    void theTutorialsSettingsAreOneClickAndChangeTheFile() {
        robot.named();
        robot.click("#see-file").see("#files").click("#choice-tutorial");

        robot.see("#files .list-cell.added").until(() -> text("#own-files", "90d"));
        robot.click("#choice-recommended").until(() -> text("#own-files", "never"));
    }

    private boolean text(String where, String wanted) {
        return robot.find(where)
                .filter(node -> node instanceof ComboBox<?> box && wanted.equals(box.getValue()))
                .isPresent();
    }

    @Test
    void mailThatIsWantedNeedsAnAddressAndAPassword() {
        robot.named();
        robot.see("#see-file").press().click("#mail-on").see("#mail-user").press();
        robot.see(".text-input.bad");

        robot.write("#mail-user", "you@example.org").press();
        robot.see(".text-input.secret.bad");

        robot.write("#mail-password", "abcd efgh").press().see("#administrator");
    }

    @Test
    void aTestMailIsAskedOfTheServerAndItsRefusalIsExplained() {
        var refused = new MailFailure.LoginRefused("you@example.org", Evidence.of("smtp.gmail.com", -1, "535 no"));
        robot.engine()
                .telling(
                        Goal.ERRAND,
                        new Scenes().connected().failed("try-mail", refused).all())
                .telling(Goal.ERRAND, new Scenes().connected().finished());
        robot.named();
        robot.see("#see-file").press().click("#mail-on").see("#mail-try").click("#mail-try");
        robot.see(".text-input.bad");
        assertThat(robot.engine().requests()).isEmpty();

        robot.write("#mail-user", "you@example.org").write("#mail-password", "abcd efgh");
        robot.write("#mail-to", "me@example.org")
                .click("#mail-try")
                .see("#failure")
                .read("mail.login-refused");
        robot.click("#mail-try").read("has taken a mail to me@example.org");

        assertThat(robot.engine().requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.errand()).get().isInstanceOf(TryMail.class);
            assertThat(request.plan().administrator().email()).contains("me@example.org");
            assertThat(request.plan().chat().mail())
                    .hasValueSatisfying(mail -> assertThat(mail.host()).isEqualTo("smtp.gmail.com"));
        });
    }

    @Test
    void theProvidersOwnPageForPasswordsIsOneClickAway() {
        robot.named();
        robot.see("#see-file").press().click("#mail-on").see("#mail-passwords");

        robot.click("#mail-passwords .hyperlink");

        assertThat(robot.outside().opened()).hasToString("[https://myaccount.google.com/apppasswords]");
    }

    @Test
    void githubNeedsAClientASecretAndSomebodyWhoMayCome() {
        robot.named();
        robot.see("#see-file").press().click("#github-on").see("#github-id");
        robot.read("https://chat.example.org/_synapse/client/oidc/callback").press();
        robot.see(".text-input.secret.bad").see(".text-input.bad");

        robot.write("#github-id", "Iv1.0123456789abcdef").write("#github-secret", "shh");
        robot.press().until(() -> robot.find("#github-names").orElseThrow().isFocused());
        robot.write("#github-names", "octocat, hubot").press().see("#administrator");
    }

    @Test
    void aWeakPasswordIsRefused() {
        robot.named();
        robot.see("#see-file").press().see("#mail-on").press().see(".meter.good");

        robot.write("#administrator-password", "hello123").see(".meter.poor").press();

        robot.see(".text-input.secret.bad");
        robot.click("#primary").see("#administrator");
    }

    @Test
    void aNameThatMatrixDoesNotAllowIsRefused() {
        robot.named();
        robot.see("#see-file").press().see("#mail-on").press().see(".meter.good");
        robot.write("#administrator", "big boss").press();

        robot.see(".text-input.bad").read("big boss");
    }

    @Test
    void whatHasToBeFixedKeepsTheButtonWaiting() {
        robot.engine()
                .telling(
                        Goal.REVIEW,
                        new Scenes()
                                .connected()
                                .checked(Optional.of(new ServerFailure.PortTaken(80, "nginx")), false)
                                .found()
                                .blocked("free-ports", new ServerFailure.PortTaken(80, "nginx"))
                                .all());
        robot.answered().see(".row.fix");

        assertThat(robot.primary().getStyleClass()).contains("off");
        robot.press().until(() -> robot.find(".row.fix").orElseThrow().isFocused());
        assertThat(robot.engine().requests()).hasSize(1);
    }

    @Test
    void whatHearthCanPutRightIsAllowedByOneButtonAndShownAmongTheChanges() {
        robot.engine()
                .telling(
                        Goal.REVIEW,
                        new Scenes()
                                .connected()
                                .broken()
                                .found()
                                .blocked("packages", Scenes.BROKEN)
                                .all());
        robot.answered().see("#fix-repair-packages");
        assertThat(robot.primary().getStyleClass()).contains("off");

        robot.click("#fix-repair-packages").see("#forbid-repair-packages").read("dpkg --configure -a");

        robot.press().see("#steps");
        assertThat(robot.engine().requests().getLast().consent().fixes()).containsExactly(Fix.Kind.REPAIR_PACKAGES);
    }

    @Test
    void whatSomebodyEditedOnTheServerIsShownAndKeptOnlyByAYes() {
        var edited = new ServerFailure.FileEdited(
                List.of("homeserver.yaml"), List.of("@@ -1 +1,2 @@", "+max_event_delay_duration: 24h"));
        robot.engine()
                .telling(
                        Goal.REVIEW,
                        new Scenes()
                                .connected()
                                .checked(Optional.empty(), false)
                                .found()
                                .inTheWay("set-edits-aside", edited)
                                .blocked("set-edits-aside", edited)
                                .all())
                .telling(
                        Goal.REVIEW,
                        new Scenes()
                                .connected()
                                .checked(Optional.empty(), false)
                                .found()
                                .finished());
        robot.answered().click("#edits-see").see("#files .list-cell.added").click("#edits-see");
        assertThat(robot.primary().getStyleClass()).contains("off");

        robot.click("#edits-keep").read("Keep what was changed by hand").press().see("#steps");

        assertThat(robot.engine().requests())
                .extracting(request -> request.consent().edits())
                .containsExactly(Optional.empty(), Optional.of(EditsWish.KEEP), Optional.of(EditsWish.KEEP));
    }

    @Test
    void everyFileCanBeReadAndSearchedBeforeAnythingChanges() {
        robot.engine()
                .telling(
                        Goal.REVIEW,
                        new Scenes()
                                .connected()
                                .checked(Optional.empty(), false)
                                .found()
                                .finished());
        robot.answered().read("Nothing is removed");
        robot.until(() -> robot.primary().lookup(".arc") == null);

        robot.click("#see-files").see("#files").key(KeyCode.CONTROL, KeyCode.F).type("server_name");

        robot.see("#files .hit");
        robot.key(KeyCode.ESCAPE).miss("#files");
    }

    @Test
    void aStepThatFailsIsExplainedAndTriedAgain() {
        var failure = new WebFailure.CertificateNotIssued("chat.example.org", Evidence.of("caddy", 1, "timeout"));
        robot.engine()
                .telling(
                        Goal.REVIEW,
                        new Scenes()
                                .connected()
                                .checked(Optional.empty(), false)
                                .found()
                                .finished())
                .telling(
                        Goal.DEPLOY,
                        new Scenes()
                                .connected()
                                .found()
                                .done(0, 12)
                                .began("get-certificate")
                                .failed("get-certificate", failure)
                                .all())
                .telling(
                        Goal.DEPLOY,
                        new Scenes().connected().found().done(0, 14).proved().finished());
        robot.answered().press();

        robot.see("#failure").read("No certificate was issued").read("web.certificate-not-issued");
        robot.press().see("#open-element").read("12 tests passed");
    }

    @Test
    void stoppingAsksFirstAndTheSafeAnswerIsTheDefault() {
        robot.engine()
                .telling(
                        Goal.REVIEW,
                        new Scenes()
                                .connected()
                                .checked(Optional.empty(), false)
                                .found()
                                .finished())
                .telling(
                        Goal.DEPLOY,
                        new Scenes()
                                .connected()
                                .found()
                                .done(0, 3)
                                .began("pull-postgres")
                                .pulling()
                                .all());
        robot.answered().press().see("#step-pull").click("#primary").see("#dialog");

        robot.key(KeyCode.ENTER).miss("#dialog-no");
        assertThat(robot.engine().cancelled()).isZero();

        robot.click("#primary").click("#dialog-yes").read("What was done stays done");
        assertThat(robot.engine().cancelled()).isOne();
    }

    @Test
    void elementOpensWithTheNameFilledInAndTheServerOnTheClipboard() {
        robot.engine()
                .telling(
                        Goal.REVIEW,
                        new Scenes()
                                .connected()
                                .checked(Optional.empty(), false)
                                .found()
                                .finished())
                .telling(
                        Goal.DEPLOY,
                        new Scenes().connected().found().done(0, 14).proved().finished());
        robot.answered().press().click("#open-element");

        robot.read("copied");
        assertThat(robot.outside().opened())
                .hasToString("[https://app.element.io/#/login?defaultUsername=%40admin%3Achat.example.org]");
        assertThat(robot.outside().clipboard()).isEqualTo("chat.example.org");
    }

    @Test
    void aRecoveryFileWantsAPassphraseThatIsHardToGuess() {
        done().click("#recovery").see("#recovery-passphrase");
        robot.until(() -> !text("#recovery-passphrase").isEmpty());

        robot.write("#recovery-passphrase", "hello").click("#save-recovery");

        robot.read("Too easy to guess");
        assertThat(robot.engine().requests())
                .noneMatch(request -> request.errand().isPresent());
        robot.click("#dialog-close").read("Not saved yet");
    }

    @Test
    void closingWithoutARecoveryFileIsAskedOnce() {
        done().press().see("#dialog").key(KeyCode.ENTER).miss("#dialog");
        assertThat(robot.stage().isShowing()).isTrue();

        robot.press().until(() -> !robot.stage().isShowing());
    }

    @Test
    void anInvitationIsAskedOfTheServer() {
        done().click("#invite");

        robot.until(() -> robot.engine().requests().stream()
                .anyMatch(request ->
                        request.errand().filter(Invite.class::isInstance).isPresent()));
    }

    private PageRobot done() {
        robot.engine()
                .telling(
                        Goal.REVIEW,
                        new Scenes()
                                .connected()
                                .checked(Optional.empty(), false)
                                .found()
                                .finished())
                .telling(
                        Goal.DEPLOY,
                        new Scenes().connected().found().done(0, 14).proved().finished());
        return robot.answered().press().see("#open-element");
    }

    @Test
    void aMistakeOfTheProgramsOwnShowsACardWithAReportAndNoSecret() {
        robot.press().write("#password", "correct horse");

        robot.stumble(new IllegalStateException("cannot use correct horse here"))
                .see("#failure");

        robot.read("did not foresee").click("#report");
        assertThat(robot.outside().clipboard())
                .contains("cannot use ••• here")
                .doesNotContain("correct horse", "\tat ");
    }

    @Test
    void theLanguageChangesLiveAndNothingTypedIsLost() {
        robot.press().write("#address", "203.0.113.10").write("#password", "secret");

        robot.click("#language").read("连接到您的服务器");

        assertThat(text("#address")).isEqualTo("203.0.113.10");
        robot.press().see("#trust").press().see(".chip.ok");
        assertThat(robot.engine().accesses().getLast().login().orElseThrow().reveal())
                .isEqualTo("secret");
    }

    @Test
    void keysAloneLeadOnAndBack() {
        robot.press().see("#address").write("#address", "203.0.113.10").write("#password", "x");
        robot.key(KeyCode.ENTER).see("#trust");

        robot.key(KeyCode.CONTROL, KeyCode.ENTER).see(".chip.ok");
        robot.key(KeyCode.ALT, KeyCode.N).see("#name");
        robot.key(KeyCode.ALT, KeyCode.B).see("#address");
    }

    @Test
    void whoeverClosesTheWindowFindsTheAnswersAgain() {
        robot.connected().press().write("#name", "chat.example.org");

        robot.again().read("Go on where you stopped").press().see("#address");

        assertThat(text("#address")).isEqualTo("203.0.113.10");
        assertThat(text("#password")).isEmpty();
        robot.write("#password", "correct horse")
                .press()
                .see(".chip.ok")
                .press()
                .see("#name");
        assertThat(text("#name")).isEqualTo("chat.example.org");
    }

    private String text(String where) {
        return Fx.run(() -> ((TextField) robot.find(where).orElseThrow()).getText());
    }
}
