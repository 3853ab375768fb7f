package hearth.ui;

import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;

/// Chat server: the cards, and the file beside them.
final class ChatPageTest extends PageTesting {
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

        robot.see("#files .list-cell.added").until(() -> chosen("#own-files", "90d"));
        robot.click("#choice-recommended").until(() -> chosen("#own-files", "never"));
    }

    private boolean chosen(String where, String wanted) {
        return robot.find(where)
                .filter(node -> node instanceof ComboBox<?> box && wanted.equals(box.getValue()))
                .isPresent();
    }
}
