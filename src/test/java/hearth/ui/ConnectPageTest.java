package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.failure.SshFailure;
import hearth.plan.Fingerprint;
import hearth.plan.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Connect: the address, the way in, the key that is trusted, and what was found.
final class ConnectPageTest extends PageTesting {
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
}
