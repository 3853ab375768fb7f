package hearth.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A value that must never be printed. It hides itself in `toString`, so that a record, an exception or a log line that
/// holds one stays harmless; whoever needs the text has to say [#reveal()], which is easy to search for.
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /// Wraps a text. It may be of any length, the empty one included.
    public static Secret of(String value) {
        return new Secret(value);
    }

    /// The text itself. Only for the wire, a 0600 file, or a prompt's answer.
    public String reveal() {
        return value;
    }

    /// The text as UTF-8.
    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /// Whether there is nothing in it.
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "•••";
    }
}
