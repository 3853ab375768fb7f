package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.failure.DockerFailure.Thing;
import org.junit.jupiter.api.Test;

/// Containers that do one thing and end.
interface DockerRunsToEnd extends DockerTesting {
    @Test
    default void aTaskEndsWithItsStatus() throws Exception {
        assertThat(run(Script.TALK).exit()).isEqualTo(3);
    }

    @Test
    default void aTaskGivesItsOutput() throws Exception {
        assertThat(run(Script.TALK).out()).isEqualTo("out\n");
    }

    @Test
    default void aTaskGivesItsErrorsApart() throws Exception {
        assertThat(run(Script.TALK).err()).isEqualTo("err\n");
    }

    @Test
    default void aTaskIsTakenAwayAfterwards() throws Exception {
        run(Script.TALK);
        assertThat(exists(Thing.CONTAINER, NAME)).isFalse();
    }

    @Test
    default void aTaskReplacesItsOwnLeftOver() throws Exception {
        start(service(Script.RUN_ON));
        assertThat(run(Script.TALK).exit()).isEqualTo(3);
    }

    @Test
    default void aTaskDoesNotReplaceAContainerOfSomebodyElse() throws Exception {
        somebodyElseMakes(Thing.CONTAINER, NAME);
        assertThat(DockerTesting.failureOf(() -> run(Script.TALK))).isEqualTo(DockerTesting.foreign());
    }
}
