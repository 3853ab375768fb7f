package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.failure.ServerFailure;
import hearth.failure.SshFailure;
import hearth.ui.deploy.Course;
import hearth.ui.deploy.DeployModel;
import hearth.ui.deploy.StepLine.Status;
import hearth.ui.model.Station;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class DeployModelTest {
    private final Journey journey = new Journey().answered();
    private final DeployModel model = journey.wizard().deploy();

    @Test
    void theDownloadsAreOneStepAndMoveByTheirBytes() {
        journey.engine().telling(Goal.DEPLOY, Scenes.downloading());

        model.start();

        var seen = model.snapshot().get();
        assertThat(seen.steps())
                .filteredOn(line -> line.id().startsWith("pull"))
                .singleElement()
                .satisfies(line -> assertThat(line.status()).isEqualTo(Status.RUNNING));
        assertThat(seen.share()).isBetween(0.3, 0.6);
        assertThat(seen.pulls()).hasSize(3);
    }

    @Test
    void whatIsDoneAlreadyIsSkippedAndCounts() {
        journey.engine()
                .telling(
                        Goal.DEPLOY,
                        new Scenes().connected().foundNothingToDo().proved().finished());

        model.start();

        assertThat(model.course().get()).isInstanceOf(Course.Finished.class);
        assertThat(model.snapshot().get().share()).isEqualTo(1);
        assertThat(model.snapshot().get().steps()).allMatch(line -> line.status() == Status.SKIPPED);
    }

    @Test
    void aConnectionThatDropsIsMadeAgainByItself() {
        journey.engine()
                .telling(
                        Goal.DEPLOY,
                        new Scenes()
                                .connected()
                                .found()
                                .done(0, 5)
                                .failed("open-front-door", new SshFailure.ConnectionLost("203.0.113.10"))
                                .all())
                .telling(Goal.DEPLOY, Scenes.allDone());
        journey.after(Duration.between(Instant.parse("2026-08-01T12:00:00Z"), Instant.parse("2026-08-01T11:00:00Z")));

        model.start();
        assertThat(model.course().get()).isInstanceOf(Course.Reconnecting.class);
        var before = model.snapshot().get().share();
        journey.background().pass();

        assertThat(model.course().get()).isInstanceOf(Course.Finished.class);
        assertThat(model.snapshot().get().share()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void afterTwoMinutesSomebodyHasToDecide() {
        var lost = new SshFailure.ConnectionLost("203.0.113.10");
        journey.engine()
                .telling(
                        Goal.DEPLOY,
                        new Scenes()
                                .connected()
                                .found()
                                .done(0, 5)
                                .failed("", lost)
                                .all())
                .telling(
                        Goal.DEPLOY,
                        new Scenes()
                                .failed("", new SshFailure.NoAnswer("203.0.113.10", 22))
                                .all());
        journey.after(Duration.between(Instant.parse("2026-08-01T12:00:00Z"), Instant.parse("2026-08-01T11:00:00Z")));

        model.start();
        journey.after(Duration.ofMinutes(3));
        journey.background().pass();

        assertThat(model.course().get()).isInstanceOf(Course.Failed.class);
    }

    @Test
    void aServerThatWasNeverReachedIsNoMatterOfPatience() {
        journey.engine()
                .telling(
                        Goal.DEPLOY,
                        new Scenes()
                                .failed("", new SshFailure.NoAnswer("203.0.113.10", 22))
                                .all());

        model.start();

        assertThat(model.course().get()).isInstanceOf(Course.Failed.class);
    }

    @Test
    void aLockIsTakenOverOnlyBySayingSo() {
        journey.engine()
                .telling(
                        Goal.DEPLOY,
                        new Scenes()
                                .connected()
                                .blocked("lock", new ServerFailure.Locked("anna@laptop", Instant.EPOCH))
                                .all())
                .telling(Goal.DEPLOY, Scenes.allDone());
        model.start();
        assertThat(journey.engine().requests().getLast().consent().takeLock()).isFalse();

        model.takeOver();

        assertThat(journey.engine().requests().getLast().consent().takeLock()).isTrue();
    }

    @Test
    void theEndLeadsToTheLastPageWithWhatWasProven() {
        journey.engine().telling(Goal.REVIEW, Scenes.nothingInTheWay()).telling(Goal.DEPLOY, Scenes.allDone());
        journey.wizard().next();

        model.start();

        assertThat(journey.wizard().at().get()).isEqualTo(Station.DONE);
        assertThat(journey.wizard().done().tests().get().passed()).hasSize(12);
    }

    @Test
    void nobodyLeavesWorkThatIsOnItsWay() {
        journey.engine()
                .telling(
                        Goal.DEPLOY, new Scenes().connected().found().done(0, 3).all());
        journey.wizard().next();
        model.start();

        journey.wizard().go(Station.ADDRESS);

        assertThat(journey.wizard().at().get()).isEqualTo(Station.DEPLOY);
    }
}
