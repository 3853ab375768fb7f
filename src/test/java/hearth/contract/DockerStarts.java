package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.docker.ContainerState.Phase;
import hearth.failure.DockerFailure;
import hearth.failure.DockerFailure.Thing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Starting containers.
interface DockerStarts extends DockerTesting {
    @Test
    default void aStartedContainerRuns() throws Exception {
        start(service(Script.RUN_ON));
        assertThat(state(NAME).phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    default void aStartedContainerIsItsOwn() throws Exception {
        start(service(Script.RUN_ON));
        assertThat(state(NAME).ours()).isTrue();
    }

    @Test
    default void aStartedContainerHasAnAddressOnItsNetwork() throws Exception {
        start(service(Script.RUN_ON));
        assertThat(state(NAME).address()).matches("[0-9.]+");
    }

    @Test
    default void startingWhatRunsAlreadyIsFine() throws Exception {
        start(service(Script.RUN_ON));
        docker().start(service(Script.RUN_ON));
    }

    @Test
    default void anotherVersionOfWhatRunsIsRefused() throws Exception {
        start(service(Script.RUN_ON));
        var changed = service(Script.RUN_ON).with("VERSION", "2");
        assertThat(DockerTesting.failureOf(() -> docker().start(changed))).isInstanceOf(DockerFailure.Refused.class);
    }

    @Test
    default void aLeftOverThatStandsStillIsReplaced() throws Exception {
        start(service(Script.RUN_ON));
        docker().stop(NAME, 1);
        docker().start(service(Script.RUN_ON).with("VERSION", "2"));
        assertThat(state(NAME).phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    default void aContainerOfSomebodyElseIsNotReplaced() throws Exception {
        somebodyElseMakes(Thing.CONTAINER, NAME);
        assertThat(DockerTesting.failureOf(() -> start(service(Script.RUN_ON)))).isEqualTo(DockerTesting.foreign());
    }

    @Test
    default void aContainerThatStopsByItselfIsSeenWithItsStatus() throws Exception {
        start(service(Script.STOP_AT_ONCE, false));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(NAME).phase() == Phase.EXITED);
        assertThat(state(NAME).exit()).isEqualTo(7);
    }

    @Test
    default void aProgramThatIsNotThereIsRefused() {
        assertThat(DockerTesting.failureOf(() -> start(unstartable()))).isInstanceOf(DockerFailure.Refused.class);
    }

    @Test
    default void aContainerThatCannotStartIsTakenAway() throws Exception {
        DockerTesting.failureOf(() -> start(unstartable()));
        assertThat(exists(Thing.CONTAINER, NAME)).isFalse();
    }
}
