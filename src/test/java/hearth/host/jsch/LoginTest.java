package hearth.host.jsch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.host.Credentials;
import hearth.plan.Fingerprint;
import hearth.plan.Login;
import hearth.plan.SecretSource;
import hearth.plan.SshTarget;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Getting in, by everything that OpenSSH's own programs make, on a practice server.
@Tag("practice")
@ExtendWith(Accounts.OfAllTests.class)
class LoginTest {
    private static final SecretSource ASKED = SecretSource.variable("SECRET");

    private final JschConnector connector = new JschConnector(new Redaction());
    private final Accounts accounts;

    LoginTest(Accounts accounts) {
        this.accounts = accounts;
    }

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "ed25519, ''",
        "ed25519, 家 and more",
        "ecdsa, ''",
        "ecdsa, pass phrase",
        "rsa, ''",
        "rsa, pass phrase",
        "rsa -m PEM, ''",
        "rsa -m PEM, pass phrase",
        "ecdsa -m PKCS8, pass phrase"
    })
    void aKeyOpensWithAndWithoutPassphrase(String type, String passphrase) throws Exception {
        var key = key(type, passphrase);

        connects(new Login.Key(key, ASKED), Optional.of(Secret.of(passphrase)));
    }

    @Test
    void aPasswordOpens() throws Exception {
        connects(new Login.Password(ASKED), Optional.of(Accounts.password("free")));
    }

    @Test
    void anAgentOpens() throws Exception {
        var socket = folder.resolve("agent");
        var agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .start();
        try {
            org.awaitility.Awaitility.await().until(() -> Files.exists(socket));
            // Two strangers before the one that opens.
            for (var type : new String[] {"rsa", "ecdsa"}) add(socket, strangersKey(type));
            add(socket, key("ed25519", ""));
            var settings = SshSettings.usual().withAgent(Optional.of(socket));

            new JschConnector(new Redaction(), settings)
                    .connect(accounts.target("free", new Login.Agent()), Credentials.NONE)
                    .close();
        } finally {
            agent.destroy();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa"})
    void anyOfTheServersHostKeysMayBeTheAcceptedOne(String type) throws Exception {
        var accepted = new Fingerprint(
                accounts.server().facts().path("host_keys").path(type).asText());

        try (var host = connector.connect(accounts.target("root").trusting(accepted), Credentials.NONE)) {
            assertThat(host.hostKey()).isEqualTo(accepted);
        }
    }

    @Test
    void aHostKeyThatIsNoneOfTheServersIsRefusedWithBoth() {
        var other = Fingerprint.of(new byte[] {1});
        var target = accounts.target("root");

        var failure = catchThrowableOfType(
                FailureException.class, () -> connector.connect(target.trusting(other), Credentials.NONE));

        assertThat(failure.failure())
                .isEqualTo(new SshFailure.HostKeyChanged(
                        target.address(), other, target.hostKey().orElseThrow()));
    }

    @Test
    void aServerNeverSeenIsShownAndNotEntered() {
        var known = accounts.target("root");
        var target = new SshTarget(
                known.address(), known.port(), known.user(), known.login(), known.sudo(), Optional.empty());

        var failure = catchThrowableOfType(FailureException.class, () -> connector.connect(target, Credentials.NONE));

        assertThat(failure.failure())
                .isEqualTo(new SshFailure.HostKeyUnknown(
                        target.address(), known.hostKey().orElseThrow()));
    }

    private void connects(Login login, Optional<Secret> secret) throws FailureException {
        connector
                .connect(accounts.target("free", login), new Credentials(secret, Optional.empty()))
                .close();
    }

    /// A new key that opens the account `free`.
    private Path key(String type, String passphrase) throws Exception {
        var key = strangersKey(type, passphrase);
        var line = Files.readString(Path.of(key + ".pub")).strip();
        accounts.server().sh("echo '" + line + "' >> /home/free/.ssh/authorized_keys");
        return key;
    }

    private Path strangersKey(String type) throws Exception {
        return strangersKey(type, "");
    }

    private Path strangersKey(String type, String passphrase) throws Exception {
        var key = folder.resolve("key-" + type.replace(' ', '-'));
        var command = new java.util.ArrayList<>(java.util.List.of("ssh-keygen", "-q", "-f", key.toString()));
        command.addAll(Arrays.asList("-N", passphrase, "-t"));
        command.addAll(Arrays.asList(type.split(" ")));
        run(new ProcessBuilder(command));
        return key;
    }

    private static void add(Path socket, Path key) throws Exception {
        var command = new ProcessBuilder("ssh-add", "-q", key.toString());
        command.environment().put("SSH_AUTH_SOCK", socket.toString());
        run(command);
    }

    private static void run(ProcessBuilder command) throws Exception {
        var process = command.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
