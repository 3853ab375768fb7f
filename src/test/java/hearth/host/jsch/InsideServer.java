package hearth.host.jsch;

import hearth.plan.Fingerprint;
import hearth.plan.Login;
import hearth.plan.SecretSource;
import hearth.plan.SshTarget;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.command.AbstractCommandSupport;

/// An SSH server inside the test's own process, which runs commands by the local shell: for what goes wrong before a
/// real server would come into it.
final class InsideServer implements AutoCloseable {
    static final String PASSWORD = "open sesame";

    final SshServer server = SshServer.setUpDefaultServer();
    final AtomicInteger wrongPasswords = new AtomicInteger();
    private final KeyPair rsa = pair("RSA", 2048);
    private final KeyPair ecdsa = pair("EC", 256);

    /// A server on the loopback interface that lets anybody in who knows the password.
    InsideServer() throws IOException, NoSuchAlgorithmException {
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(rsa, ecdsa));
        server.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE, UserAuthPublicKeyFactory.INSTANCE));
        server.setPublickeyAuthenticator((_, _, _) -> false);
        server.setPasswordAuthenticator((_, password, _) -> {
            if (password.equals(PASSWORD)) return true;
            wrongPasswords.incrementAndGet();
            return false;
        });
        server.setCommandFactory((_, line) -> new LocalCommand(line));
    }

    /// The same server asking its own questions, in a language of its own.
    InsideServer onlyAsking() {
        server.setUserAuthFactories(List.of(UserAuthKeyboardInteractiveFactory.INSTANCE));
        return this;
    }

    InsideServer started() throws IOException {
        server.start();
        return this;
    }

    /// How to get to it as root with the password.
    SshTarget target() {
        return target(server.getPort());
    }

    /// The same through another port.
    SshTarget target(int port) {
        var password = new Login.Password(SecretSource.variable("PASSWORD"));
        var sudo = SecretSource.variable("SUDO");
        return new SshTarget(server.getHost(), port, "root", password, sudo, Optional.of(hostKey(ecdsa)));
    }

    Fingerprint rsaKey() {
        return hostKey(rsa);
    }

    Fingerprint ecdsaKey() {
        return hostKey(ecdsa);
    }

    @Override
    public void close() throws IOException {
        server.close(true);
    }

    private static Fingerprint hostKey(KeyPair pair) {
        var buffer = new ByteArrayBuffer();
        buffer.putRawPublicKey(pair.getPublic());
        return Fingerprint.of(buffer.getCompactData());
    }

    private static KeyPair pair(String algorithm, int size) throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static final class LocalCommand extends AbstractCommandSupport {
        LocalCommand(String line) {
            super(line, null);
        }

        @Override
        public void run() {
            try {
                var process = new ProcessBuilder("sh", "-c", getCommand()).start();
                Thread.startVirtualThread(() -> feed(getInputStream(), process.getOutputStream()));
                var errors = Thread.startVirtualThread(() -> pump(process.getErrorStream(), getErrorStream()));
                pump(process.getInputStream(), getOutputStream());
                errors.join();
                onExit(process.waitFor());
            } catch (IOException | InterruptedException e) {
                onExit(255);
            }
        }

        /// A command's input ends with its connection however that ends, as a real server's does: a broken one
        /// may show itself as an exception instead of as an end.
        private static void feed(InputStream from, OutputStream input) {
            try (input) {
                pump(from, input);
            } catch (IOException e) {
                // The command has ended before its input.
            }
        }

        private static void pump(InputStream from, OutputStream to) {
            try {
                var bytes = new byte[8192];
                for (var count = from.read(bytes); count >= 0; count = from.read(bytes)) {
                    to.write(bytes, 0, count);
                    to.flush();
                }
            } catch (IOException e) {
                // One of the two has ended.
            }
        }
    }
}
