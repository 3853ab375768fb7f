package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.docker.ContainerState.Phase;
import hearth.failure.DockerFailure.Thing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Looking at containers and at what they printed.
interface DockerLooks extends DockerTesting {
    @Test
    default void whatIsNotThereIsNotSeen() throws Exception {
        assertThat(docker().look(NAME)).isEmpty();
    }

    @Test
    default void aContainerOfSomebodyElseIsSeenAsTheirs() throws Exception {
        somebodyElseMakes(Thing.CONTAINER, NAME);
        assertThat(state(NAME).ours()).isFalse();
    }

    @Test
    default void theLastLinesAreTheLastTwenty() throws Exception {
        start(service(Script.PRINT_LINES, false));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(NAME).phase() == Phase.EXITED);
        assertThat(docker().lastLines(NAME).lastLines()).hasSize(20).endsWith("line 30");
    }

    @Test
    default void theLastLinesHoldNoSecret() throws Exception {
        start(service(Script.PRINT_SECRET, false));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(NAME).phase() == Phase.EXITED);
        assertThat(docker().lastLines(NAME).lastLine()).isEqualTo("password is •••");
    }

    @Test
    default void whatATaskPrintedHoldsNoSecret() throws Exception {
        assertThat(run(Script.PRINT_SECRET).out()).isEqualTo("password is •••\n");
    }
}
