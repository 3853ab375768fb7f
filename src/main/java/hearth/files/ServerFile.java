package hearth.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file that Hearth writes on the server.
///
/// @param name  what the record and the review call it: `homeserver.yaml`
/// @param path  where it is, absolute
/// @param owner as chown takes it
/// @param mode  as chmod takes it
/// @param text  what it says
public record ServerFile(String name, String path, String owner, String mode, String text) {
    /// The SHA-256 of the text, in hexadecimal.
    public String digest() {
        return digest(text);
    }

    /// The SHA-256 of a text in UTF-8, in hexadecimal: what `sha256sum` prints.
    public static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
