package hearth.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Certificates that the person vouches for: the file that the plan names, and what it said when the plan was read;
/// nothing, when the plan was read without looking at files.
///
/// @param pem one or more certificates in PEM form (RFC 7468)
public record PemFile(Path file, String pem) {
    /// All authorities of a browser together are a quarter of this.
    private static final int LONGEST = 1 << 20;

    /// Reads a file that has at least the outside of a certificate in it.
    static Parsed<PemFile> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return text.contains("-----BEGIN CERTIFICATE-----")
                    ? Parsed.ok(new PemFile(file, text))
                    : Parsed.bad(new Problem.NotA(Problem.Kind.CERTIFICATE_FILE, file.toString()));
        } catch (IOException _) {
            return Parsed.bad(new Problem.FileUnreadable(file));
        }
    }

    /// Where it is; the certificates themselves would only fill the screen.
    @Override
    public String toString() {
        return file.toString();
    }
}
