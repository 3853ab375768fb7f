package hearth.host.jsch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.host.Command;
import hearth.host.Credentials;
import hearth.host.RemoteFile;
import hearth.plan.Login;
import hearth.plan.SecretSource;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Being root, and being told why not, on a practice server.
@Tag("practice")
@ExtendWith(Accounts.OfAllTests.class)
class RootRightsTest {
    private static final Login PASSWORD = new Login.Password(SecretSource.variable("PASSWORD"));

    private final JschConnector connector = new JschConnector(new Redaction());
    private final Accounts accounts;

    RootRightsTest(Accounts accounts) {
        this.accounts = accounts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"root", "free", "freeterm", "asks", "term", "fishy", "zshy", "tcshy", "dashy"})
    void everyWayLeadsToRootAndLeavesTheInputAlone(String user) throws Exception {
        try (var host = accounts.connect(user, new Redaction())) {
            var odd = "printf '%s %s' \"it's\" '\\a!b\\\\'; id -u >&2; cat";

            var ran = host.run(Command.of("test", odd).reading("first\nsecond\n"));

            assertThat(ran.out() + ran.err()).isEqualTo("it's \\a!b\\\\first\nsecond\n0\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"freeterm", "term"})
    void aTerminalLeavesEveryByteAsItIs(String user) throws Exception {
        try (var host = accounts.connect(user, new Redaction())) {
            host.write(
                    List.of(new RemoteFile("/tmp/bytes", "root:root", "0600", new byte[] {3, 4, 13, 10, 26, -1, 0})));

            assertThat(host.run(Command.of("test", "od -An -tx1 /tmp/bytes")).out())
                    .isEqualTo(" 03 04 0d 0a 1a ff 00\n");
        }
    }

    @Test
    void theLoginsPasswordIsTriedWhenSudoHasNoneOfItsOwn() throws Exception {
        var once = new Credentials(Optional.of(Accounts.password("asks")), Optional.empty());

        try (var host = connector.connect(accounts.target("asks", PASSWORD), once)) {
            assertThat(host.run(Command.of("test", "id -u")).out()).isEqualTo("0\n");
        }
    }

    @Test
    void aPasswordThatSudoDoesNotAskForNeverReachesTheScript() throws Exception {
        accounts.server().sh("echo 'asks ALL=(ALL) ALL' > /etc/sudoers.d/zz-changing");
        try (var host = accounts.connect("asks", new Redaction())) {
            accounts.server().sh("echo 'asks ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/zz-changing");

            assertThat(host.run(Command.of("test", "cat").reading("input")).out())
                    .isEqualTo("input");
        } finally {
            accounts.server().sh("rm /etc/sudoers.d/zz-changing");
        }
    }

    @Test
    void rightsThatWereTakenAwayAreNoAnswerOfTheScripts() throws Exception {
        try (var host = accounts.connect("free", new Redaction())) {
            accounts.server().sh("mv /etc/sudoers.d/accounts /root/");

            assertThat(failure(() -> host.run(Command.of("test", "true")))).isInstanceOf(SshFailure.NoSudo.class);
        } finally {
            accounts.server().sh("mv /root/accounts /etc/sudoers.d/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"asks", "term"})
    void aWrongPasswordIsSaidToBeWrong(String user) {
        assertThat(refused(user, Accounts.sudo(Secret.of("wrong")))).isEqualTo(new SshFailure.SudoPasswordWrong(user));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asks", "term"})
    void aPasswordThatNobodyGaveIsAskedFor(String user) {
        assertThat(refused(user, Credentials.NONE)).isEqualTo(new SshFailure.SudoPasswordNeeded(user));
    }

    @Test
    void aUserWhoMayNotUseSudoIsToldSo() {
        var failure = refused("nobody2", Accounts.sudo(Accounts.password("nobody2")));

        assertThat(failure).isInstanceOf(SshFailure.NoSudo.class);
        assertThat(failure.evidence().lastLine()).contains("sudoers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nologin2", "forced", "expired"})
    void aLoginThatRunsNoCommandIsToldSoInTheServersWords(String user) {
        var failure = refused(user, Credentials.NONE);

        assertThat(failure).isInstanceOf(SshFailure.NoShell.class);
        assertThat(String.join(" ", failure.evidence().lastLines()))
                .containsAnyOf("not available", "Please login as the user ubuntu", "Password change required");
    }

    private Failure refused(String user, Credentials credentials) {
        return failure(
                () -> connector.connect(accounts.target(user), credentials).close());
    }

    private static Failure failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
        var thrown = catchThrowableOfType(FailureException.class, doing);
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }
}
