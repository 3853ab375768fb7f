package hearth.plan;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Who vouches for the public address.
public sealed interface Certificate {
    /// Reads an e-mail address for the authority's warnings. Plain ASCII in front of the `@`, and none of the
    /// characters that mean something in a Caddyfile.
    public static Parsed<String> parseEmail(String text) {
        var at = text.lastIndexOf('@');
        var good = at > 0 && text.substring(0, at).matches("[A-Za-z0-9._%+=~-]{1,64}");
        return good && HostName.parse(text.substring(at + 1)) instanceof Parsed.Ok<HostName>(var host)
                ? Parsed.ok(text.substring(0, at) + "@" + host)
                : Parsed.bad(new Problem.NotA(Problem.Kind.EMAIL, text));
    }

    /// Reads the address of an ACME directory, `https://` only (RFC 8555, section 6.1).
    static Parsed<URI> parseDirectory(String text) {
        return WebAddress.parse(text, List.of("https"));
    }

    /// Let's Encrypt, by ACME (RFC 8555). The e-mail address is for its warnings only.
    record LetsEncrypt(Optional<String> email) implements Certificate {}

    /// Another ACME directory.
    ///
    /// @param root the roots that vouch for the directory itself and for what it issues
    record Acme(URI directory, PemFile root, Optional<String> email) implements Certificate {}

    /// Caddy's own authority: for a network without a public name. Every device has to be told to trust it.
    record Internal() implements Certificate {}

    /// Something in front of the server terminates TLS; Hearth's front door speaks plain HTTP on port 80.
    record Elsewhere() implements Certificate {}
}
