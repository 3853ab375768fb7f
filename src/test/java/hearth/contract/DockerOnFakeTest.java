package hearth.contract;

import hearth.docker.ContainerState.Health;
import hearth.docker.Docker;
import hearth.failure.DockerFailure.Thing;
import hearth.fake.FakeDocker;
import hearth.fake.Program;
import hearth.fake.Program.Life;
import hearth.plan.ImageName;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class DockerOnFakeTest extends DockerContract {
    private static final ImageName IMAGE = new ImageName("hearth/tiny", "1");

    /// What a real shell would do with the contract's scripts.
    private static final Program SHELL = spec -> {
        if (!spec.entrypoint().getFirst().equals("/bin/sh")) return new Life.CannotStart("no such file or directory");
        return switch (spec.command().getLast()) {
            case Script.TALK -> new Life.Ends(3, "out\n", "err\n");
            case Script.STOP_AT_ONCE -> new Life.Ends(7, "no\n", "");
            case Script.PRINT_LINES -> new Life.Ends(0, lines(30), "");
            case Script.PRINT_SECRET -> new Life.Ends(0, "password is hunter2-hunter2\n", "");
            default -> new Life.RunsOn(Health.NONE, "");
        };
    };

    private final FakeDocker docker = new FakeDocker(DockerTesting.redaction(), SHELL);

    DockerOnFakeTest() {
        docker.registry().offer(IMAGE);
    }

    @Override
    public Docker docker() {
        return docker;
    }

    @Override
    public ImageName image() {
        return IMAGE;
    }

    @Override
    public void somebodyElseMakes(Thing thing, String name) {
        docker.addForeign(thing, name);
    }

    @Override
    public boolean exists(Thing thing, String name) {
        return docker.has(thing, name);
    }

    @Override
    public void wipeEverything() {
        // It is a new one for each test.
    }

    @Override
    public void forgetImage() {
        docker.registry().forget(IMAGE);
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }
}
