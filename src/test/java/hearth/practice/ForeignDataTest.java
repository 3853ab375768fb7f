package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.failure.DockerFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A server on which somebody followed the tutorial by hand some day, and whose Docker was there before Hearth.
@Tag("practice")
class ForeignDataTest {
    private final PracticeServer server = Practice.server("foreign", "--fresh");

    @AfterEach
    void theServerGoes() {
        server.remove();
    }

    @Test
    void aVolumeOfThatNameThatSomebodyElseMadeIsNeverUsed() {
        server.sh("apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "
                + "docker.io >/dev/null 2>&1; docker volume create synapse-data; "
                + "echo precious >/var/lib/docker/volumes/synapse-data/_data/homeserver.yaml");

        var went = new Rehearsal(server, "laptop").run(Goal.DEPLOY, server.plan());

        assertThat(((Event.Blocked) went.end()).failure())
                .isEqualTo(new DockerFailure.Foreign(DockerFailure.Thing.VOLUME, "synapse-data"));
        assertThat(server.sh("cat /var/lib/docker/volumes/synapse-data/_data/homeserver.yaml"))
                .isEqualTo("precious\n");
    }
}
