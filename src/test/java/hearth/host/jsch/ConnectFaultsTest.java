package hearth.host.jsch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.host.Credentials;
import hearth.plan.Fingerprint;
import hearth.plan.Login;
import hearth.plan.SshTarget;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.server.ServerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What goes wrong on the way to a shell.
class ConnectFaultsTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final SshSettings IMPATIENT = new SshSettings(SHORT, SHORT, SHORT, Optional.empty());
    private static final SshSettings PATIENT =
            new SshSettings(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30), Optional.empty());

    private final InsideServer inside;

    ConnectFaultsTest() throws Exception {
        inside = new InsideServer();
    }

    @AfterEach
    void stop() throws IOException {
        inside.close();
    }

    @Test
    void aClosedPortRefuses() throws Exception {
        int closed;
        try (var gone = new ServerSocket(0)) {
            closed = gone.getLocalPort();
        }

        assertThat(refusal(PATIENT, inside.target(closed)))
                .isEqualTo(new SshFailure.ConnectionRefused("127.0.0.1", closed));
    }

    @Test
    void aServerThatSaysNothingDoesNotAnswer() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal(IMPATIENT, inside.target(silent.getLocalPort())))
                    .isEqualTo(new SshFailure.NoAnswer("127.0.0.1", silent.getLocalPort()));
        }
    }

    @Test
    void aWebServerIsNotSsh() throws Exception {
        try (var web = saying("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")) {
            assertThat(refusal(PATIENT, inside.target(web.getLocalPort())))
                    .isEqualTo(new SshFailure.NotSsh("127.0.0.1", web.getLocalPort()));
        }
    }

    @Test
    void aNameThatNobodyKnowsIsUnknown() {
        var target = inside.target(22);
        var nowhere =
                new SshTarget("no-such-host.invalid", 22, "root", target.login(), target.sudo(), Optional.empty());

        assertThat(refusal(PATIENT, nowhere)).isEqualTo(new SshFailure.UnknownAddress("no-such-host.invalid"));
    }

    @Test
    void twoProgramsWithoutACommonAlgorithmSaySo() throws Exception {
        inside.server.setKeyExchangeFactories(List.of(ServerBuilder.DH2KEX.apply(BuiltinDHFactories.dhg1)));

        assertThat(refusal(PATIENT, inside.started().target()))
                .isInstanceOfSatisfying(
                        SshFailure.NoCommonAlgorithm.class,
                        failure -> assertThat(failure.detail()).contains("diffie-hellman-group1-sha1"));
    }

    @Test
    void aServerNeverSeenIsUnknown() throws Exception {
        var target = inside.started().target();
        var never = new SshTarget(
                target.address(), target.port(), target.user(), target.login(), target.sudo(), Optional.empty());

        assertThat(refusal(PATIENT, never)).isEqualTo(new SshFailure.HostKeyUnknown("127.0.0.1", inside.ecdsaKey()));
    }

    @Test
    void anotherHostKeyIsRefusedWithBoth() throws Exception {
        var accepted = Fingerprint.of(new byte[] {1});

        assertThat(refusal(PATIENT, inside.started().target().trusting(accepted)))
                .isEqualTo(new SshFailure.HostKeyChanged("127.0.0.1", accepted, inside.ecdsaKey()));
    }

    @Test
    void noPasswordIsSentToAServerWithAnotherHostKey() throws Exception {
        refusal(PATIENT, inside.started().target().trusting(Fingerprint.of(new byte[] {1})), Secret.of("wrong"));

        assertThat(inside.wrongPasswords).hasValue(0);
    }

    @Test
    void aSecondHostKeyOfTheSameServerIsAccepted() throws Exception {
        var target = inside.started().target().trusting(inside.rsaKey());

        try (var host = connector(PATIENT).connect(target, login(InsideServer.PASSWORD))) {
            assertThat(host.hostKey()).isEqualTo(inside.rsaKey());
        }
    }

    @Test
    void aWrongPasswordIsRefusedWithWhatWouldBeAccepted() throws Exception {
        assertThat(refusal(PATIENT, inside.started().target(), Secret.of("wrong")))
                .isEqualTo(new SshFailure.LoginRefused("root", "password", List.of("password", "publickey")));
    }

    @Test
    void aWrongPasswordIsTriedOnce() throws Exception {
        refusal(PATIENT, inside.started().target(), Secret.of("wrong"));

        assertThat(inside.wrongPasswords).hasValue(1);
    }

    @Test
    void aServerThatAsksItsOwnQuestionsGetsThePassword() throws Exception {
        var target = inside.onlyAsking().started().target();

        connector(PATIENT).connect(target, login(InsideServer.PASSWORD)).close();
    }

    @Test
    void aWrongAnswerToTheServersOwnQuestionIsRefused() throws Exception {
        assertThat(refusal(PATIENT, inside.onlyAsking().started().target(), Secret.of("wrong")))
                .isEqualTo(new SshFailure.LoginRefused("root", "password", List.of("keyboard-interactive")));
    }

    @Test
    void anAgentThatDoesNotRunIsMissing() throws Exception {
        var target = inside.started().target();
        var agent = new SshTarget(
                target.address(), target.port(), "root", new Login.Agent(), target.sudo(), target.hostKey());

        assertThat(refusal(PATIENT, agent)).isEqualTo(new SshFailure.AgentMissing());
    }

    @Test
    void anAddressOfTheNewKindIsReached() throws Exception {
        inside.server.setHost("::1");

        connector(PATIENT)
                .connect(inside.started().target(), login(InsideServer.PASSWORD))
                .close();
    }

    @Test
    void anInterruptEndsConnecting() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var failure = new CompletableFuture<Failure>();
            var caller = Thread.ofPlatform()
                    .start(() -> failure.complete(refusal(PATIENT, inside.target(silent.getLocalPort()))));
            silent.accept();

            caller.interrupt();

            assertThat(failure.get(30, TimeUnit.SECONDS)).isInstanceOf(SshFailure.ConnectionLost.class);
        }
    }

    private static Failure refusal(SshSettings settings, SshTarget target) {
        return refusal(settings, target, Secret.of(InsideServer.PASSWORD));
    }

    private static Failure refusal(SshSettings settings, SshTarget target, Secret password) {
        var thrown = catchThrowableOfType(
                FailureException.class,
                () -> connector(settings)
                        .connect(target, login(password.reveal()))
                        .close());
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }

    private static JschConnector connector(SshSettings settings) {
        return new JschConnector(new Redaction(), settings);
    }

    private static Credentials login(String password) {
        return new Credentials(Optional.of(Secret.of(password)), Optional.empty());
    }

    /// A server that says this to whoever has said something.
    private static ServerSocket saying(String words) throws IOException {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            try (var peer = server.accept()) {
                peer.getInputStream().read(new byte[100]);
                peer.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // Nobody came.
            }
        });
        return server;
    }
}
