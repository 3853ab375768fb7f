package hearth.host.jsch;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A private key, read and unlocked once. JSch would read the file anew for each attempt to connect, and unlocking is
/// made to be slow.
final class KeyFile implements Identity {
    private final Path file;
    private final KeyPair pair;

    private KeyFile(Path file, KeyPair pair) {
        this.file = file;
        this.pair = pair;
    }

    static KeyFile open(Path file, Optional<Secret> passphrase) throws FailureException {
        var pair = read(file);
        if (!pair.isEncrypted()) return new KeyFile(file, pair);
        if (passphrase.isEmpty() || passphrase.get().isEmpty()) throw new SshFailure.PassphraseNeeded(file).thrown();
        if (!pair.decrypt(passphrase.get().bytes())) throw new SshFailure.PassphraseWrong(file).thrown();
        return new KeyFile(file, pair);
    }

    /// JSch's reader of keys walks off the end of some files that are none, so anything it throws means the same.
    private static KeyPair read(Path file) throws FailureException {
        try {
            return KeyPair.load(new JSch(), Files.readAllBytes(file), null);
        } catch (IOException | JSchException | RuntimeException e) {
            throw new SshFailure.KeyUnreadable(file).thrown();
        }
    }

    @Override
    public boolean setPassphrase(byte @Nullable [] passphrase) {
        return true;
    }

    @Override
    public byte[] getPublicKeyBlob() {
        return pair.getPublicKeyBlob();
    }

    @Override
    public byte[] getSignature(byte[] data) {
        return pair.getSignature(data);
    }

    @Override
    public byte[] getSignature(byte[] data, String algorithm) {
        return pair.getSignature(data, algorithm);
    }

    @Override
    public String getAlgName() {
        return pair.getKeyTypeString();
    }

    @Override
    public String getName() {
        return file.toString();
    }

    @Override
    public boolean isEncrypted() {
        return false;
    }

    @Override
    public void clear() {
        pair.dispose();
    }

    /// Where it is, never what.
    @Override
    public String toString() {
        return file.toString();
    }
}
