package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.docker.Docker.Families;
import hearth.failure.DockerFailure;
import hearth.failure.DockerFailure.Thing;
import org.junit.jupiter.api.Test;

/// Networks and volumes.
interface DockerKeeps extends DockerTesting {
    @Test
    default void makesANetwork() throws Exception {
        docker().createNetwork(NETWORK, Families.IPV4);
        assertThat(exists(Thing.NETWORK, NETWORK)).isTrue();
    }

    @Test
    default void aNetworkOfItsOwnIsFine() throws Exception {
        docker().createNetwork(NETWORK, Families.IPV4);
        docker().createNetwork(NETWORK, Families.IPV4);
    }

    @Test
    default void aNetworkOfSomebodyElseIsNotTaken() throws Exception {
        somebodyElseMakes(Thing.NETWORK, NETWORK);
        assertThat(DockerTesting.failureOf(() -> docker().createNetwork(NETWORK, Families.IPV4)))
                .isEqualTo(new DockerFailure.Foreign(Thing.NETWORK, NETWORK));
    }

    @Test
    default void makesAVolume() throws Exception {
        docker().createVolume(VOLUME);
        assertThat(exists(Thing.VOLUME, VOLUME)).isTrue();
    }

    @Test
    default void aVolumeOfItsOwnIsFine() throws Exception {
        docker().createVolume(VOLUME);
        docker().createVolume(VOLUME);
    }

    @Test
    default void aVolumeOfSomebodyElseIsNotTaken() throws Exception {
        somebodyElseMakes(Thing.VOLUME, VOLUME);
        assertThat(DockerTesting.failureOf(() -> docker().createVolume(VOLUME)))
                .isEqualTo(new DockerFailure.Foreign(Thing.VOLUME, VOLUME));
    }
}
