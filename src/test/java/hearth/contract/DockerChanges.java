package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.docker.ContainerState.Phase;
import hearth.failure.DockerFailure;
import org.junit.jupiter.api.Test;

/// Stopping, starting again, renaming, removing.
interface DockerChanges extends DockerTesting {
    @Test
    default void aStoppedContainerStandsStill() throws Exception {
        start(service(Script.RUN_ON));
        docker().stop(NAME, 5);
        assertThat(state(NAME).phase()).isEqualTo(Phase.EXITED);
    }

    @Test
    default void stoppingTwiceIsFine() throws Exception {
        start(service(Script.RUN_ON));
        docker().stop(NAME, 5);
        docker().stop(NAME, 5);
    }

    @Test
    default void aStoppedContainerStartsAgain() throws Exception {
        start(service(Script.RUN_ON));
        docker().stop(NAME, 5);
        docker().startAgain(NAME);
        assertThat(state(NAME).phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    default void startingAgainWhatRunsIsFine() throws Exception {
        start(service(Script.RUN_ON));
        docker().startAgain(NAME);
    }

    @Test
    default void aRestartedContainerRuns() throws Exception {
        start(service(Script.RUN_ON));
        docker().restart(NAME);
        assertThat(state(NAME).phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    default void aContainerWhoseProgramReadsItsSettingsAgainRunsOn() throws Exception {
        start(service(Script.RUN_ON));
        docker().reload(NAME);
        assertThat(state(NAME).phase()).isEqualTo(Phase.RUNNING);
        assertThat(state(NAME).restarts()).isZero();
    }

    @Test
    default void whatStandsStillCannotReadAnything() throws Exception {
        start(service(Script.RUN_ON));
        docker().stop(NAME, 5);
        assertThat(DockerTesting.failureOf(() -> docker().reload(NAME))).isInstanceOf(DockerFailure.Refused.class);
    }

    @Test
    default void aRenamedContainerIsFoundUnderItsNewName() throws Exception {
        start(service(Script.RUN_ON));
        docker().rename(NAME, OTHER);
        assertThat(state(OTHER).phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    default void aRenamedContainerLeavesItsOldName() throws Exception {
        start(service(Script.RUN_ON));
        docker().rename(NAME, OTHER);
        assertThat(docker().look(NAME)).isEmpty();
    }

    @Test
    default void aRemovedContainerIsGone() throws Exception {
        start(service(Script.RUN_ON));
        docker().remove(NAME);
        assertThat(docker().look(NAME)).isEmpty();
    }

    @Test
    default void removingNothingIsFine() throws Exception {
        docker().remove(NAME);
    }

    @Test
    default void whatIsNotThereCannotBeStopped() {
        assertThat(DockerTesting.failureOf(() -> docker().stop(NAME, 1))).isInstanceOf(DockerFailure.Refused.class);
    }

    @Test
    default void aContainerOfSomebodyElseIsNotStopped() throws Exception {
        refusesForeign(() -> docker().stop(NAME, 1));
    }

    @Test
    default void aContainerOfSomebodyElseIsNotStarted() throws Exception {
        refusesForeign(() -> docker().startAgain(NAME));
    }

    @Test
    default void aContainerOfSomebodyElseIsNotRestarted() throws Exception {
        refusesForeign(() -> docker().restart(NAME));
    }

    @Test
    default void aContainerOfSomebodyElseIsToldNothing() throws Exception {
        refusesForeign(() -> docker().reload(NAME));
    }

    @Test
    default void aContainerOfSomebodyElseIsNotRenamed() throws Exception {
        refusesForeign(() -> docker().rename(NAME, OTHER));
    }

    @Test
    default void aContainerOfSomebodyElseIsNotRemoved() throws Exception {
        refusesForeign(() -> docker().remove(NAME));
    }
}
