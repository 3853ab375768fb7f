package hearth.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The SHA-256 by which everything in a registry is named.
record Digest(String hex) {
    private static final Pattern SHAPE = Pattern.compile("sha256:([0-9a-f]{64})");

    /// Reads `sha256:…`; other algorithms are allowed and used by nobody.
    ///
    /// @throws IllegalArgumentException when it is something else: it becomes a file's name
    static Digest of(String text) {
        var match = SHAPE.matcher(text);
        if (!match.matches()) throw new IllegalArgumentException("no digest: " + text);
        return new Digest(match.group(1));
    }

    /// The digest of these bytes.
    static Digest of(byte[] bytes) {
        return of(sha256(), bytes);
    }

    private static Digest of(MessageDigest sha256, byte[] bytes) {
        return ended(update(sha256, bytes, bytes.length));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static MessageDigest update(MessageDigest sha256, byte[] bytes, int length) {
        sha256.update(bytes, 0, length);
        return sha256;
    }

    static Digest ended(MessageDigest sha256) {
        return new Digest(HexFormat.of().formatHex(sha256.digest()));
    }

    @Override
    public String toString() {
        return "sha256:" + hex;
    }
}
