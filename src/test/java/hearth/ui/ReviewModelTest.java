package hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Fix;
import hearth.failure.ServerFailure;
import hearth.ui.review.ReviewModel;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReviewModelTest {
    private final Journey journey = new Journey().answered();
    private final ReviewModel model = journey.wizard().review();

    @Test
    void nothingMayBeginWhileSomethingHasToBeFixed() {
        var taken = new ServerFailure.PortTaken(80, "nginx");
        journey.engine()
                .telling(
                        Goal.REVIEW,
                        new Scenes()
                                .connected()
                                .checked(Optional.of(taken), true)
                                .found()
                                .blocked("free-ports", taken)
                                .all());

        model.begin();

        assertThat(model.ready()).isFalse();
        assertThat(model.round().get().toFix()).isOne();
        assertThat(model.round().get().toKnow()).isOne();
    }

    @Test
    void whatHearthMayPutRightIsNotInTheWayUntilItIsTakenBack() {
        journey.engine().telling(Goal.REVIEW, Scenes.brokenPackages());
        model.begin();
        assertThat(model.ready()).isFalse();

        model.allow(Fix.Kind.REPAIR_PACKAGES);

        assertThat(model.ready()).isTrue();
        assertThat(model.round().get().agreed()).containsExactly(Scenes.REPAIR);
        model.forbid(Fix.Kind.REPAIR_PACKAGES);
        assertThat(model.ready()).isFalse();
    }

    @Test
    void anotherLookForgetsWhatWasAllowed() {
        journey.engine().telling(Goal.REVIEW, Scenes.brokenPackages());
        model.begin();
        model.allow(Fix.Kind.REPAIR_PACKAGES);

        model.look();

        assertThat(model.allowed()).isEmpty();
    }

    @Test
    void aResultIsFreshForFiveMinutes() {
        journey.engine().telling(Goal.REVIEW, Scenes.nothingInTheWay());
        model.begin();
        assertThat(model.ready()).isTrue();
        assertThat(model.fresh()).isTrue();

        journey.after(Duration.ofMinutes(6));

        assertThat(model.fresh()).isFalse();
    }

    @Test
    void anotherAnswerMakesItStale() {
        journey.engine().telling(Goal.REVIEW, Scenes.nothingInTheWay());
        model.begin();

        journey.wizard().address().name().text().set("talk.example.org");

        assertThat(model.fresh()).isFalse();
    }

    @Test
    void everyFileIsShownAndNoSecretInIt() {
        assertThat(model.files()).extracting(file -> file.name()).contains("homeserver.yaml", "plan.yaml");
        assertThat(model.files()).noneMatch(file -> file.text().contains("copper-lantern"));
    }

    @Test
    void whoeverComesBackFindsTheSameResult() {
        journey.engine().telling(Goal.REVIEW, Scenes.nothingInTheWay());
        model.begin();

        model.begin();

        assertThat(journey.engine().requests()).hasSize(1);
    }
}
