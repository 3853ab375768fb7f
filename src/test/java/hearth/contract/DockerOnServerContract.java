package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.docker.Docker;
import hearth.failure.DockerFailure.Thing;
import hearth.failure.FailureException;
import hearth.plan.ImageName;
import java.util.Locale;

/// [DockerContract] on the engine of a practice server.
abstract class DockerOnServerContract extends DockerContract {
    private final DockerServer server;
    private final ImageName image;

    DockerOnServerContract(DockerServer server) {
        this.server = server;
        this.image = server.tiny();
    }

    @Override
    public Docker docker() {
        return server.docker();
    }

    @Override
    public ImageName image() {
        return image;
    }

    @Override
    public void somebodyElseMakes(Thing thing, String name) throws FailureException {
        var made = switch (thing) {
            case CONTAINER -> server.sh("docker run -d --name " + name + " --entrypoint /bin/sleep " + image + " 1000");
            case NETWORK, VOLUME -> server.sh("docker " + word(thing) + " create " + name);
        };
        assertThat(made.ok()).as(made.err()).isTrue();
    }

    @Override
    public boolean exists(Thing thing, String name) throws FailureException {
        return server.sh("docker " + word(thing) + " inspect " + name).ok();
    }

    @Override
    public void wipeEverything() throws FailureException {
        server.sh("docker rm -fv %s %s; docker network rm %s; docker volume rm %s"
                .formatted(NAME, OTHER, NETWORK, VOLUME));
    }

    @Override
    public void forgetImage() throws FailureException {
        server.sh("docker rmi -f " + image);
    }

    private static String word(Thing thing) {
        return thing.name().toLowerCase(Locale.ROOT);
    }
}
