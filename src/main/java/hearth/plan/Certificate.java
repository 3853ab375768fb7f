package hearth.plan;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Who vouches for the public address.
public sealed interface Certificate {
    /// Let's Encrypt, by ACME (RFC 8555). The e-mail address is for its warnings only.
    record LetsEncrypt(Optional<String> email) implements Certificate {}

    /// Another ACME directory.
    ///
    /// @param root a PEM file with the roots that vouch for the directory itself and for what it issues
    record Acme(URI directory, Path root, Optional<String> email) implements Certificate {}

    /// Caddy's own authority: for a network without a public name. Every device has to be told to trust it.
    record Internal() implements Certificate {}

    /// Something in front of the server terminates TLS; Hearth's front door speaks plain HTTP on port 80.
    record Elsewhere() implements Certificate {}
}
