package hearth.docker.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import hearth.docker.Docker;
import hearth.docker.SocketHost;
import hearth.failure.DockerFailure;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.ServerFailure;
import hearth.failure.SshFailure;
import hearth.host.Endpoint;
import hearth.plan.ImageName;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How the engine's answers, and the lack of them, come out of the adapter. What a real engine does is in the contract.
class SshDockerTest {
    private static final Endpoint SOCKET = new Endpoint.UnixSocket("/var/run/docker.sock");
    private static final Endpoint RELAY = new Endpoint.Program("exec docker system dial-stdio");
    private static final ImageName IMAGE = new ImageName("postgres", "17");
    private static final String LOOK = "/containers/synapse/json";
    private static final String PULL = "/images/create";
    private static final String SYNAPSE = """
            {"Id":"4711","Name":"/synapse","Config":{"Labels":{"hearth":"1"}},"State":{"Status":"running"},
             "NetworkSettings":{"Networks":{}}}""";

    private final ScriptedEngine engine;
    private final SocketHost host = new SocketHost();
    private final Redaction redaction = new Redaction();
    private final Docker docker = new SshDocker(host, redaction);

    SshDockerTest() throws Exception {
        engine = new ScriptedEngine().on(LOOK, 200, SYNAPSE);
        host.behind(SOCKET, engine::connect);
    }

    @AfterEach
    void end() {
        docker.close();
        engine.close();
    }

    // --- connections

    @Test
    void oneCallAfterAnotherTakesOneConnection() throws Exception {
        docker.look("synapse");
        docker.look("synapse");
        assertThat(host.opened()).hasSize(1);
    }

    @Test
    void aStreamThatCameToItsEndLeavesItsConnectionToTheNextCall() throws Exception {
        engine.reporting(PULL, "{\"status\":\"Status: Image is up to date for postgres:17\"}");
        docker.pull(IMAGE, _ -> {});
        docker.look("synapse");
        assertThat(host.opened()).hasSize(1);
    }

    @Test
    void aConnectionThatTheEngineClosedIsNotUsedAgain() throws Exception {
        docker.look("synapse");
        engine.restart();
        assertThat(docker.look("synapse")).isPresent();
    }

    @Test
    void aQuestionThatAKeptConnectionSwallowedIsAskedAgain() throws Exception {
        docker.look("synapse");
        swallowNext(LOOK);
        assertThat(docker.look("synapse")).isPresent();
    }

    @Test
    void anOrderThatAKeptConnectionSwallowedIsNotGivenAgain() throws Exception {
        docker.look("synapse");
        failureOf(() -> docker.createVolume("synapse-data"));
        assertThat(engine.heard()).containsOnlyOnce("POST /volumes/create");
    }

    @Test
    void whereTheSocketIsClosedToTheUserTheRelayIsTaken() throws Exception {
        var throughSudo = new SocketHost().behind(RELAY, engine::connect);
        try (var other = new SshDocker(throughSudo, redaction)) {
            assertThat(other.look("synapse")).isPresent();
        }
    }

    @Test
    void aRelayThatAnsweredIsTakenAtOnce() throws Exception {
        var throughSudo = new SocketHost().behind(RELAY, engine::connect);
        try (var other = new SshDocker(throughSudo, redaction)) {
            other.look("synapse");
            throughSudo.behind(SOCKET, engine::connect);
            engine.restart();
            other.look("synapse");
            assertThat(throughSudo.opened()).containsExactly(RELAY, RELAY);
        }
    }

    // --- what is lost

    @Test
    void withoutAnEngineNothingAnswers() {
        try (var nowhere = new SshDocker(new SocketHost(), redaction)) {
            assertThat(failureOf(() -> nowhere.look("synapse"))).isInstanceOf(DockerFailure.NotAnswering.class);
        }
    }

    @Test
    void anEngineThatSaysNothingIsNotAnswering() throws Exception {
        assertThat(failureOf(() -> docker.createVolume("x"))).isInstanceOf(DockerFailure.NotAnswering.class);
    }

    @Test
    void aLostConnectionIsThatAndNotTheEnginesFault() {
        host.lose();
        assertThat(failureOf(() -> docker.look("synapse"))).isInstanceOf(SshFailure.ConnectionLost.class);
    }

    @Test
    void aConnectionLostDuringACallIsThat() throws Exception {
        engine.hanging(LOOK);
        var call = begun(() -> docker.look("synapse"), "GET " + LOOK);
        host.lose();
        assertThat(failureOf(call::get)).isInstanceOf(SshFailure.ConnectionLost.class);
    }

    @Test
    void aConnectionLostDuringAPullIsThat() throws Exception {
        engine.hanging(PULL, "{\"status\":\"Pulling from library/postgres\",\"id\":\"17\"}");
        var call = begun(this::pull, "POST " + PULL);
        host.lose();
        assertThat(failureOf(call::get)).isInstanceOf(SshFailure.ConnectionLost.class);
    }

    @Test
    void anEngineThatEndsDuringAPullIsNotAnswering() throws Exception {
        engine.hanging(PULL, "{\"status\":\"Pulling from library/postgres\",\"id\":\"17\"}");
        var call = begun(this::pull, "POST " + PULL);
        engine.restart();
        assertThat(failureOf(call::get)).isInstanceOf(DockerFailure.NotAnswering.class);
    }

    @Test
    void anInterruptEndsACall() throws Exception {
        engine.hanging(LOOK);
        interrupts(() -> docker.look("synapse"), "GET " + LOOK);
    }

    @Test
    void anInterruptEndsAPull() throws Exception {
        engine.hanging(PULL, "{\"status\":\"Pulling from library/postgres\",\"id\":\"17\"}");
        interrupts(this::pull, "POST " + PULL);
    }

    // --- what the engine says

    @Test
    void aPullThatJustEndsIsNotComplete() throws Exception {
        engine.reporting(PULL, "{\"status\":\"Download complete\",\"id\":\"aa\"}");
        assertThat(failureOf(this::pull)).isInstanceOf(DockerFailure.NotAnswering.class);
    }

    @Test
    void anErrorInTheMiddleOfAPullIsUnderstood() throws Exception {
        engine.reporting(
                PULL, "{\"errorDetail\":{\"message\":\"write /x: no space left on device\"},\"error\":\"...\"}");
        assertThat(failureOf(this::pull)).isEqualTo(new DockerFailure.NoSpace(IMAGE));
    }

    @Test
    void aRefusalCarriesTheEnginesOwnSentence() {
        engine.on(LOOK, 500, "{\"message\":\"the disk is on fire\"}");
        assertThat(failureOf(() -> docker.look("synapse")).evidence().lastLine())
                .isEqualTo("the disk is on fire");
    }

    @Test
    void aRefusalCarriesNoSecret() {
        redaction.learn(Secret.of("hunter2-hunter2"));
        engine.on(LOOK, 500, "{\"message\":\"cannot say hunter2-hunter2\"}");
        assertThat(failureOf(() -> docker.look("synapse")).evidence().lastLine())
                .isEqualTo("cannot say •••");
    }

    @Test
    void anAnswerThatIsNoJsonIsNotUnderstood() {
        engine.on(LOOK, 200, "<html>");
        assertThat(failureOf(() -> docker.look("synapse"))).isInstanceOf(ServerFailure.AnswerNotUnderstood.class);
    }

    private Void pull() throws FailureException {
        docker.pull(IMAGE, _ -> {});
        return null;
    }

    /// Closes the connection on the next request without a word, and answers the one after it.
    private void swallowNext(String path) {
        engine.on(path, exchange -> {
            engine.on(path, 200, SYNAPSE);
            exchange.close();
        });
    }

    /// Begins a call on a thread of its own, and waits until the engine has heard it.
    private <T> FutureTask<T> begun(Callable<T> call, String request) {
        var task = new FutureTask<>(call);
        Thread.ofVirtual().start(task);
        await().until(() -> engine.heard().contains(request));
        return task;
    }

    private void interrupts(Callable<?> call, String request) throws Exception {
        var task = new FutureTask<>(() -> failureOf(call::call));
        var thread = Thread.ofVirtual().start(task);
        await().until(() -> engine.heard().contains(request));
        thread.interrupt();
        assertThat(task.get()).isInstanceOf(LocalFailure.Cancelled.class);
    }

    private static Failure failureOf(ThrowingCallable call) {
        var thrown = catchThrowableOfType(Exception.class, call);
        if (thrown instanceof FailureException failed) return failed.failure();
        if (thrown != null && thrown.getCause() instanceof FailureException failed) return failed.failure();
        throw new AssertionError("it should have failed", thrown);
    }
}
