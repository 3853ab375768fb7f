package hearth.host.jsch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.KeyPair;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.host.Credentials;
import hearth.plan.Login;
import hearth.plan.SecretSource;
import hearth.plan.SshTarget;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be wrong with a key: said before anything is sent, where it can be.
class KeyFaultsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aKeyThatIsNotThereIsUnreadable() {
        var file = folder.resolve("none");

        assertThat(refusal(file, "")).isEqualTo(new SshFailure.KeyUnreadable(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not a key",
                "-----BEGIN OPENSSH PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKXN1k1k9k2k3k4k5k6k7k8k9k0kAkBkCkDkEkFkGkHk me@home",
                "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----\n"
            })
    void aFileThatIsNoPrivateKeyIsUnreadable(String content) throws Exception {
        var file = Files.writeString(folder.resolve("key"), content);

        assertThat(refusal(file, "")).isEqualTo(new SshFailure.KeyUnreadable(file));
    }

    @Test
    void aFolderIsUnreadable() {
        assertThat(refusal(folder, "")).isEqualTo(new SshFailure.KeyUnreadable(folder));
    }

    @Test
    void aLockedKeyNeedsItsPassphrase() throws Exception {
        var file = key("locked");

        assertThat(refusal(file, "")).isEqualTo(new SshFailure.PassphraseNeeded(file));
    }

    @Test
    void aWrongPassphraseIsSaidToBeWrong() throws Exception {
        var file = key("locked");

        assertThat(refusal(file, "open")).isEqualTo(new SshFailure.PassphraseWrong(file));
    }

    @Test
    void aKeyThatOpensNothingIsRefusedWithWhatWouldBeAccepted() throws Exception {
        var file = key("");

        try (var inside = new InsideServer().started()) {
            assertThat(refusal(inside.target(), file, ""))
                    .isEqualTo(new SshFailure.LoginRefused("root", "key " + file, List.of("password", "publickey")));
        }
    }

    /// A key of the newest kind, locked by this passphrase unless it is empty.
    private Path key(String passphrase) throws Exception {
        var pair = KeyPair.genKeyPair(new JSch(), KeyPair.ED25519);
        var bytes = new ByteArrayOutputStream();
        var lock = passphrase.isEmpty() ? null : passphrase.getBytes(StandardCharsets.UTF_8);
        pair.writeOpenSSHv1PrivateKey(bytes, lock);
        return Files.write(folder.resolve("key"), bytes.toByteArray());
    }

    /// Nothing listens at port 1: only a key that is fine would find that out.
    private static Failure refusal(Path file, String passphrase) {
        var sudo = SecretSource.variable("SUDO");
        var nowhere = new SshTarget("127.0.0.1", 1, "root", new Login.Agent(), sudo, Optional.empty());
        return refusal(nowhere, file, passphrase);
    }

    private static Failure refusal(SshTarget to, Path file, String passphrase) {
        var login = new Login.Key(file, SecretSource.variable("PASSPHRASE"));
        var target = new SshTarget(to.address(), to.port(), to.user(), login, to.sudo(), to.hostKey());
        var credentials = new Credentials(Optional.of(Secret.of(passphrase)), Optional.empty());
        var thrown = catchThrowableOfType(
                FailureException.class, () -> new JschConnector(new Redaction()).connect(target, credentials));
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }
}
