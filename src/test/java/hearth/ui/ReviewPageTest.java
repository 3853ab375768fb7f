package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.EditsWish;
import hearth.deploy.Fix;
import hearth.failure.ServerFailure;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Review: the checks with their fixes, and what will change.
final class ReviewPageTest extends PageTesting {
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
        robot.engine().telling(Goal.REVIEW, Scenes.brokenPackages());
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
                .telling(Goal.REVIEW, Scenes.nothingInTheWay());
        robot.answered().click("#edits-see").see("#files .list-cell.added").click("#edits-see");
        assertThat(robot.primary().getStyleClass()).contains("off");

        robot.click("#edits-keep").read("Keep what was changed by hand").press().see("#steps");

        assertThat(robot.engine().requests())
                .extracting(request -> request.consent().edits())
                .containsExactly(Optional.empty(), Optional.of(EditsWish.KEEP), Optional.of(EditsWish.KEEP));
    }

    @Test
    void everyFileCanBeReadAndSearchedBeforeAnythingChanges() {
        robot.engine().telling(Goal.REVIEW, Scenes.nothingInTheWay());
        robot.answered().read("Nothing is removed");
        robot.until(() -> robot.primary().lookup(".arc") == null);

        robot.click("#see-files").see("#files").key(KeyCode.CONTROL, KeyCode.F).type("server_name");

        robot.see("#files .hit");
        robot.key(KeyCode.ESCAPE).miss("#files");
    }
}
