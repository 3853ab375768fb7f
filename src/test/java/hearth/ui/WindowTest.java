package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What holds on every page.
final class WindowTest extends PageTesting {
    @Test
    void aPlanThatCannotBeUsedIsRefusedWithEveryReason() throws IOException {
        robot.outside().choosing(Files.writeString(home.resolve("plan.yaml"), "server-name: nodot\n"));

        robot.click("#choice-plan").press();

        robot.read("cannot be used").read("nodot");
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
}
