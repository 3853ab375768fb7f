package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import hearth.docker.ContainerSpec;
import hearth.docker.ContainerState;
import hearth.docker.ContainerState.Phase;
import hearth.docker.Docker;
import hearth.docker.PullProgress;
import hearth.failure.DockerFailure;
import hearth.failure.DockerFailure.Thing;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.plan.ImageName;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What [Docker] promises. Everything has names of its own and is removed before each test.
abstract class DockerContract {
    /// A secret that one container prints.
    static final Secret SECRET = Secret.of("hunter2-hunter2");

    /// What the containers of these tests run, as a shell script.
    static final class Script {
        static final String RUN_ON = "trap 'exit 0' TERM; while :; do sleep 1 & wait; done";
        static final String TALK = "echo out; echo err >&2; exit 3";
        static final String STOP_AT_ONCE = "echo no; exit 7";
        static final String PRINT_LINES = "i=0; while test $i -lt 30; do i=$((i+1)); echo line $i; done";
        static final String PRINT_SECRET = "echo password is hunter2-hunter2";

        private Script() {}
    }

    static final String NAME = "contract";
    static final String OTHER = "contract-other";
    static final String NETWORK = "contract-net";
    static final String VOLUME = "contract-data";

    /// Knows [#SECRET].
    static Redaction redaction() {
        var redaction = new Redaction();
        redaction.learn(SECRET);
        return redaction;
    }

    /// The engine that is tried, masking by [#redaction()].
    abstract Docker docker();

    /// An image with a shell that the registry has.
    abstract ImageName image();

    /// Has somebody else make a thing. A container of theirs runs.
    abstract void somebodyElseMakes(Thing thing, String name) throws Exception;

    /// Whether the engine has such a thing, whoever made it.
    abstract boolean exists(Thing thing, String name) throws Exception;

    /// Removes every thing of these names, whoever made it.
    abstract void wipeEverything() throws Exception;

    /// Removes the image, so that the next pull has something to fetch.
    abstract void forgetImage() throws Exception;

    @BeforeEach
    void beginWithNothing() throws Exception {
        wipeEverything();
    }

    // --- images

    @Test
    void aPullEndsWithEveryByteHere() throws Exception {
        forgetImage();
        var last = pulled().getLast();
        assertThat(last.done()).isPositive().isEqualTo(last.total());
    }

    @Test
    void aPullNeverGoesBackwards() throws Exception {
        forgetImage();
        assertThat(pulled().stream().map(PullProgress::done)).isSorted();
    }

    @Test
    void pullingWhatIsThereIsFine() throws Exception {
        pulled();
        docker().pull(image(), _ -> {});
    }

    @Test
    void anImageThatNobodyHasIsMissing() {
        var nothing = new ImageName(image().repository() + "-nothing", "1");
        assertThat(failureOf(() -> docker().pull(nothing, _ -> {}))).isEqualTo(new DockerFailure.ImageMissing(nothing));
    }

    @Test
    void aTagThatNobodyHasIsMissing() {
        var nothing = new ImageName(image().repository(), "nothing");
        assertThat(failureOf(() -> docker().pull(nothing, _ -> {}))).isEqualTo(new DockerFailure.ImageMissing(nothing));
    }

    // --- networks and volumes

    @Test
    void makesANetwork() throws Exception {
        docker().createNetwork(NETWORK);
        assertThat(exists(Thing.NETWORK, NETWORK)).isTrue();
    }

    @Test
    void aNetworkOfItsOwnIsFine() throws Exception {
        docker().createNetwork(NETWORK);
        docker().createNetwork(NETWORK);
    }

    @Test
    void aNetworkOfSomebodyElseIsNotTaken() throws Exception {
        somebodyElseMakes(Thing.NETWORK, NETWORK);
        assertThat(failureOf(() -> docker().createNetwork(NETWORK)))
                .isEqualTo(new DockerFailure.Foreign(Thing.NETWORK, NETWORK));
    }

    @Test
    void makesAVolume() throws Exception {
        docker().createVolume(VOLUME);
        assertThat(exists(Thing.VOLUME, VOLUME)).isTrue();
    }

    @Test
    void aVolumeOfItsOwnIsFine() throws Exception {
        docker().createVolume(VOLUME);
        docker().createVolume(VOLUME);
    }

    @Test
    void aVolumeOfSomebodyElseIsNotTaken() throws Exception {
        somebodyElseMakes(Thing.VOLUME, VOLUME);
        assertThat(failureOf(() -> docker().createVolume(VOLUME)))
                .isEqualTo(new DockerFailure.Foreign(Thing.VOLUME, VOLUME));
    }

    // --- starting

    @Test
    void aStartedContainerRuns() throws Exception {
        start(service(Script.RUN_ON));
        assertThat(state(NAME).phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void aStartedContainerIsItsOwn() throws Exception {
        start(service(Script.RUN_ON));
        assertThat(state(NAME).ours()).isTrue();
    }

    @Test
    void aStartedContainerHasAnAddressOnItsNetwork() throws Exception {
        start(service(Script.RUN_ON));
        assertThat(state(NAME).address()).matches("[0-9.]+");
    }

    @Test
    void startingWhatRunsAlreadyIsFine() throws Exception {
        start(service(Script.RUN_ON));
        docker().start(service(Script.RUN_ON));
    }

    @Test
    void anotherVersionOfWhatRunsIsRefused() throws Exception {
        start(service(Script.RUN_ON));
        var changed = service(Script.RUN_ON).with("VERSION", "2");
        assertThat(failureOf(() -> docker().start(changed))).isInstanceOf(DockerFailure.Refused.class);
    }

    @Test
    void aLeftOverThatStandsStillIsReplaced() throws Exception {
        start(service(Script.RUN_ON));
        docker().stop(NAME, 1);
        docker().start(service(Script.RUN_ON).with("VERSION", "2"));
        assertThat(state(NAME).phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void aContainerOfSomebodyElseIsNotReplaced() throws Exception {
        somebodyElseMakes(Thing.CONTAINER, NAME);
        assertThat(failureOf(() -> start(service(Script.RUN_ON)))).isEqualTo(foreign());
    }

    @Test
    void aContainerThatStopsByItselfIsSeenWithItsStatus() throws Exception {
        start(service(Script.STOP_AT_ONCE, false));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(NAME).phase() == Phase.EXITED);
        assertThat(state(NAME).exit()).isEqualTo(7);
    }

    @Test
    void aProgramThatIsNotThereIsRefused() {
        assertThat(failureOf(() -> start(unstartable()))).isInstanceOf(DockerFailure.Refused.class);
    }

    @Test
    void aContainerThatCannotStartIsTakenAway() throws Exception {
        failureOf(() -> start(unstartable()));
        assertThat(exists(Thing.CONTAINER, NAME)).isFalse();
    }

    // --- running to the end

    @Test
    void aTaskEndsWithItsStatus() throws Exception {
        assertThat(run(Script.TALK).exit()).isEqualTo(3);
    }

    @Test
    void aTaskGivesItsOutput() throws Exception {
        assertThat(run(Script.TALK).out()).isEqualTo("out\n");
    }

    @Test
    void aTaskGivesItsErrorsApart() throws Exception {
        assertThat(run(Script.TALK).err()).isEqualTo("err\n");
    }

    @Test
    void aTaskIsTakenAwayAfterwards() throws Exception {
        run(Script.TALK);
        assertThat(exists(Thing.CONTAINER, NAME)).isFalse();
    }

    @Test
    void aTaskReplacesItsOwnLeftOver() throws Exception {
        start(service(Script.RUN_ON));
        assertThat(run(Script.TALK).exit()).isEqualTo(3);
    }

    @Test
    void aTaskDoesNotReplaceAContainerOfSomebodyElse() throws Exception {
        somebodyElseMakes(Thing.CONTAINER, NAME);
        assertThat(failureOf(() -> run(Script.TALK))).isEqualTo(foreign());
    }

    // --- changing what is there

    @Test
    void aStoppedContainerStandsStill() throws Exception {
        start(service(Script.RUN_ON));
        docker().stop(NAME, 5);
        assertThat(state(NAME).phase()).isEqualTo(Phase.EXITED);
    }

    @Test
    void stoppingTwiceIsFine() throws Exception {
        start(service(Script.RUN_ON));
        docker().stop(NAME, 5);
        docker().stop(NAME, 5);
    }

    @Test
    void aStoppedContainerStartsAgain() throws Exception {
        start(service(Script.RUN_ON));
        docker().stop(NAME, 5);
        docker().startAgain(NAME);
        assertThat(state(NAME).phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void startingAgainWhatRunsIsFine() throws Exception {
        start(service(Script.RUN_ON));
        docker().startAgain(NAME);
    }

    @Test
    void aRestartedContainerRuns() throws Exception {
        start(service(Script.RUN_ON));
        docker().restart(NAME);
        assertThat(state(NAME).phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void aRenamedContainerIsFoundUnderItsNewName() throws Exception {
        start(service(Script.RUN_ON));
        docker().rename(NAME, OTHER);
        assertThat(state(OTHER).phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void aRenamedContainerLeavesItsOldName() throws Exception {
        start(service(Script.RUN_ON));
        docker().rename(NAME, OTHER);
        assertThat(docker().look(NAME)).isEmpty();
    }

    @Test
    void aRemovedContainerIsGone() throws Exception {
        start(service(Script.RUN_ON));
        docker().remove(NAME);
        assertThat(docker().look(NAME)).isEmpty();
    }

    @Test
    void removingNothingIsFine() throws Exception {
        docker().remove(NAME);
    }

    @Test
    void whatIsNotThereCannotBeStopped() {
        assertThat(failureOf(() -> docker().stop(NAME, 1))).isInstanceOf(DockerFailure.Refused.class);
    }

    @Test
    void aContainerOfSomebodyElseIsNotStopped() throws Exception {
        refusesForeign(() -> docker().stop(NAME, 1));
    }

    @Test
    void aContainerOfSomebodyElseIsNotStarted() throws Exception {
        refusesForeign(() -> docker().startAgain(NAME));
    }

    @Test
    void aContainerOfSomebodyElseIsNotRestarted() throws Exception {
        refusesForeign(() -> docker().restart(NAME));
    }

    @Test
    void aContainerOfSomebodyElseIsNotRenamed() throws Exception {
        refusesForeign(() -> docker().rename(NAME, OTHER));
    }

    @Test
    void aContainerOfSomebodyElseIsNotRemoved() throws Exception {
        refusesForeign(() -> docker().remove(NAME));
    }

    // --- looking

    @Test
    void whatIsNotThereIsNotSeen() throws Exception {
        assertThat(docker().look(NAME)).isEmpty();
    }

    @Test
    void aContainerOfSomebodyElseIsSeenAsTheirs() throws Exception {
        somebodyElseMakes(Thing.CONTAINER, NAME);
        assertThat(state(NAME).ours()).isFalse();
    }

    @Test
    void theLastLinesAreTheLastTwenty() throws Exception {
        start(service(Script.PRINT_LINES, false));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(NAME).phase() == Phase.EXITED);
        assertThat(docker().lastLines(NAME).lastLines()).hasSize(20).endsWith("line 30");
    }

    @Test
    void theLastLinesHoldNoSecret() throws Exception {
        start(service(Script.PRINT_SECRET, false));
        await().atMost(Duration.ofSeconds(20)).until(() -> state(NAME).phase() == Phase.EXITED);
        assertThat(docker().lastLines(NAME).lastLine()).isEqualTo("password is •••");
    }

    @Test
    void whatATaskPrintedHoldsNoSecret() throws Exception {
        assertThat(run(Script.PRINT_SECRET).out()).isEqualTo("password is •••\n");
    }

    // --- the words of the tests above

    private List<PullProgress> pulled() throws FailureException {
        var seen = Collections.synchronizedList(new ArrayList<PullProgress>());
        docker().pull(image(), seen::add);
        return seen;
    }

    /// A container on a network, as Hearth's own are.
    ContainerSpec service(String script) {
        return service(script, true);
    }

    ContainerSpec service(String script, boolean keep) {
        return service(List.of("/bin/sh", "-c"), script, keep);
    }

    private ContainerSpec service(List<String> entrypoint, String command, boolean keep) {
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

    private ContainerSpec unstartable() {
        return service(List.of("/nothing"), "", true);
    }

    private void start(ContainerSpec spec) throws FailureException {
        docker().pull(image(), _ -> {});
        docker().createNetwork(NETWORK);
        docker().start(spec);
    }

    private hearth.docker.Ended run(String script) throws FailureException {
        docker().pull(image(), _ -> {});
        return docker().runToEnd(ContainerSpec.task(NAME, image(), "", List.of("/bin/sh", "-c", script)));
    }

    private ContainerState state(String name) throws FailureException {
        return docker().look(name).orElseThrow();
    }

    private static Failure foreign() {
        return new DockerFailure.Foreign(Thing.CONTAINER, NAME);
    }

    private void refusesForeign(ThrowingCallable call) throws Exception {
        somebodyElseMakes(Thing.CONTAINER, NAME);
        assertThat(failureOf(call)).isEqualTo(foreign());
    }

    private static Failure failureOf(ThrowingCallable call) {
        var thrown = catchThrowableOfType(FailureException.class, call);
        assertThat(thrown).as("it should have failed").isNotNull();
        return thrown.failure();
    }
}
