package hearth.host.jsch;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;
import hearth.plan.Fingerprint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compares the server's host key with the one fingerprint that was accepted, and remembers what it saw. JSch asks it
/// before anything secret is sent.
final class PinnedKey implements HostKeyRepository {
    private final Optional<Fingerprint> accepted;
    private volatile byte @Nullable [] seen;

    PinnedKey(Optional<Fingerprint> accepted) {
        this.accepted = accepted;
    }

    /// The fingerprint that the server showed, if it came so far.
    Optional<Fingerprint> seen() {
        return Optional.ofNullable(seen).map(Fingerprint::of);
    }

    /// The key's type as SSH names it, such as `ssh-ed25519`: the first string in its wire form.
    Optional<String> kind() {
        return Optional.ofNullable(seen).map(key -> {
            var length = ByteBuffer.wrap(key).getInt();
            return new String(key, Integer.BYTES, length, StandardCharsets.US_ASCII);
        });
    }

    /// Whether the server showed another key than the accepted one.
    boolean differs() {
        return accepted.isPresent() && seen().isPresent() && !accepted.equals(seen());
    }

    @Override
    public int check(String host, byte[] key) {
        seen = key.clone();
        if (accepted.isEmpty()) return NOT_INCLUDED;
        return differs() ? CHANGED : OK;
    }

    @Override
    public HostKey[] getHostKey() {
        return new HostKey[0];
    }

    @Override
    public HostKey[] getHostKey(@Nullable String host, @Nullable String type) {
        return new HostKey[0];
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return "the plan";
    }

    /// Never called: only the person's yes adds a key, and it does so in the plan.
    @Override
    public void add(HostKey key, UserInfo ui) {}

    @Override
    public void remove(String host, @Nullable String type) {}

    @Override
    public void remove(String host, @Nullable String type, byte @Nullable [] key) {}
}
