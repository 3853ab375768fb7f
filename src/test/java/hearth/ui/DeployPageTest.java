package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.failure.Evidence;
import hearth.failure.WebFailure;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Set up: the steps, a failure and the way on, stopping.
final class DeployPageTest extends PageTesting {
    @Test
    void aStepThatFailsIsExplainedAndTriedAgain() {
        var failure = new WebFailure.CertificateNotIssued("chat.example.org", Evidence.of("caddy", 1, "timeout"));
        robot.engine()
                .telling(Goal.REVIEW, Scenes.nothingInTheWay())
                .telling(
                        Goal.DEPLOY,
                        new Scenes()
                                .connected()
                                .found()
                                .done(0, 12)
                                .began("get-certificate")
                                .failed("get-certificate", failure)
                                .all())
                .telling(Goal.DEPLOY, Scenes.allDone());
        robot.answered().press();

        robot.see("#failure").read("No certificate was issued").read("web.certificate-not-issued");
        robot.press().see("#open-element").read("12 tests passed");
    }

    @Test
    void stoppingAsksFirstAndTheSafeAnswerIsTheDefault() {
        robot.engine().telling(Goal.REVIEW, Scenes.nothingInTheWay()).telling(Goal.DEPLOY, Scenes.downloading());
        robot.answered().press().see("#step-pull").click("#primary").see("#dialog");

        robot.key(KeyCode.ENTER).miss("#dialog-no");
        assertThat(robot.engine().cancelled()).isZero();

        robot.click("#primary").click("#dialog-yes").read("What was done stays done");
        assertThat(robot.engine().cancelled()).isOne();
    }
}
