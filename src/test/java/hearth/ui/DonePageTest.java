package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.errand.Invite;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Done: Element, the recovery file, the invitation.
final class DonePageTest extends PageTesting {
    @Test
    void elementOpensWithTheNameFilledInAndTheServerOnTheClipboard() {
        deployed().click("#open-element");

        robot.read("copied");
        assertThat(robot.outside().opened())
                .hasToString("[https://app.element.io/#/login?defaultUsername=%40admin%3Achat.example.org]");
        assertThat(robot.outside().clipboard()).isEqualTo("chat.example.org");
    }

    @Test
    void aRecoveryFileWantsAPassphraseThatIsHardToGuess() {
        deployed().click("#recovery").see("#recovery-passphrase");
        robot.until(() -> !text("#recovery-passphrase").isEmpty());

        robot.write("#recovery-passphrase", "hello").click("#save-recovery");

        robot.read("Too easy to guess");
        assertThat(robot.engine().requests())
                .noneMatch(request -> request.errand().isPresent());
        robot.click("#dialog-close").read("Not saved yet");
    }

    @Test
    void closingWithoutARecoveryFileIsAskedOnce() {
        deployed().press().see("#dialog").key(KeyCode.ENTER).miss("#dialog");
        assertThat(robot.stage().isShowing()).isTrue();

        robot.press().until(() -> !robot.stage().isShowing());
    }

    @Test
    void anInvitationIsAskedOfTheServer() {
        deployed().click("#invite");

        robot.until(() -> robot.engine().requests().stream()
                .anyMatch(request ->
                        request.errand().filter(Invite.class::isInstance).isPresent()));
    }
}
