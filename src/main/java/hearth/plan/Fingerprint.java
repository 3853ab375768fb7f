package hearth.plan;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/// A host key's SHA-256 fingerprint, written as `ssh-keygen -l` does: `SHA256:` and 43 characters of Base64 without
/// padding.
public record Fingerprint(String value) {
    private static final Pattern SHAPE = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    /// Reads a fingerprint; a `=` at its end, as some tools print it, is dropped.
    public static Parsed<Fingerprint> parse(String text) {
        var bare = text.strip().replaceFirst("=$", "");
        return SHAPE.matcher(bare).matches()
                ? Parsed.ok(new Fingerprint(bare))
                : Parsed.bad(new Problem.NotA(Problem.Kind.FINGERPRINT, text));
    }

    /// The fingerprint of a public key in its wire form (RFC 4253, section 6.6).
    public static Fingerprint of(byte[] publicKey) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
            return new Fingerprint(
                    "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
