package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.docker.ContainerSpec;
import hearth.docker.ContainerState;
import hearth.docker.Docker;
import hearth.docker.Docker.Families;
import hearth.docker.Ended;
import hearth.docker.PullProgress;
import hearth.failure.DockerFailure;
import hearth.failure.DockerFailure.Thing;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.plan.ImageName;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/// What the tests of [hearth.docker.Docker] share: the things they are tried on, and the words they are written in.
interface DockerTesting {
    /// A secret that one container prints.
    Secret SECRET = Secret.of("hunter2-hunter2");

    /// What the containers of these tests run, as a shell script.
    final class Script {
        static final String RUN_ON = "trap 'exit 0' TERM; while :; do sleep 1 & wait; done";
        static final String TALK = "echo out; echo err >&2; exit 3";
        static final String STOP_AT_ONCE = "echo no; exit 7";
        static final String PRINT_LINES = "i=0; while test $i -lt 30; do i=$((i+1)); echo line $i; done";
        static final String PRINT_SECRET = "echo password is hunter2-hunter2";

        private Script() {}
    }

    String NAME = "contract";
    String OTHER = "contract-other";
    String NETWORK = "contract-net";
    String VOLUME = "contract-data";

    /// Knows [#SECRET].
    static Redaction redaction() {
        var redaction = new Redaction();
        redaction.learn(SECRET);
        return redaction;
    }

    /// The engine that is tried, masking by [#redaction()].
    Docker docker();

    /// An image with a shell that the registry has.
    ImageName image();

    /// Has somebody else make a thing. A container of theirs runs.
    void somebodyElseMakes(Thing thing, String name) throws Exception;

    /// Whether the engine has such a thing, whoever made it.
    boolean exists(Thing thing, String name) throws Exception;

    /// Removes every thing of these names, whoever made it.
    void wipeEverything() throws Exception;

    /// Removes the image, so that the next pull has something to fetch.
    void forgetImage() throws Exception;

    @BeforeEach
    default void beginWithNothing() throws Exception {
        wipeEverything();
    }

    default List<PullProgress> pulled() throws FailureException {
        var seen = Collections.synchronizedList(new ArrayList<PullProgress>());
        docker().pull(image(), seen::add);
        return seen;
    }

    /// A container on a network, as Hearth's own are.
    default ContainerSpec service(String script) {
        return service(script, true);
    }

    default ContainerSpec service(String script, boolean keep) {
        return service(List.of("/bin/sh", "-c"), script, keep);
    }

    default ContainerSpec service(List<String> entrypoint, String command, boolean keep) {
        var spec = ContainerSpec.service(NAME, image(), NETWORK);
        return new ContainerSpec(
                spec.name(),
                spec.image(),
                entrypoint,
                List.of(command),
                "",
                spec.environment(),
                spec.mounts(),
                spec.ports(),
                NETWORK,
                keep,
                spec.labels());
    }

    default ContainerSpec unstartable() {
        return service(List.of("/nothing"), "", true);
    }

    default void start(ContainerSpec spec) throws FailureException {
        docker().pull(image(), _ -> {});
        docker().createNetwork(NETWORK, Families.IPV4);
        docker().start(spec);
    }

    default Ended run(String script) throws FailureException {
        docker().pull(image(), _ -> {});
        return docker().runToEnd(ContainerSpec.task(NAME, image(), "", List.of("/bin/sh", "-c", script)));
    }

    default ContainerState state(String name) throws FailureException {
        return docker().look(name).orElseThrow();
    }

    static Failure foreign() {
        return new DockerFailure.Foreign(Thing.CONTAINER, NAME);
    }

    default void refusesForeign(ThrowingCallable call) throws Exception {
        somebodyElseMakes(Thing.CONTAINER, NAME);
        assertThat(failureOf(call)).isEqualTo(foreign());
    }

    static Failure failureOf(ThrowingCallable call) {
        var thrown = catchThrowableOfType(FailureException.class, call);
        assertThat(thrown).as("it should have failed").isNotNull();
        return thrown.failure();
    }
}
