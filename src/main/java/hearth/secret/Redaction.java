package hearth.secret;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/// Masks every secret it was told of in any text that passes through. The last line of defence for what other programs
/// print: a command's output, an exception's message, a container's log.
public final class Redaction {
    /// Shorter texts are not masked: they would turn ordinary words into bullets, and no secret of Hearth's is so
    /// short.
    private static final int SHORTEST = 4;

    private final Set<String> known = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(s -> s));

    /// Remembers a secret from now on.
    public Secret learn(Secret secret) {
        if (secret.reveal().length() >= SHORTEST) known.add(secret.reveal());
        return secret;
    }

    /// Remembers every secret of a server.
    public ServerSecrets learn(ServerSecrets secrets) {
        List.of(secrets.postgres(), secrets.database(), secrets.registration(), secrets.macaroon(), secrets.form())
                .forEach(this::learn);
        secrets.given().all().forEach(this::learn);
        return secrets;
    }

    /// The same text with bullets in place of every known secret, the longest first.
    public String mask(String text) {
        var masked = text;
        for (var secret : known) masked = masked.replace(secret, "•••");
        return masked;
    }

    /// The same lines, masked.
    public List<String> mask(Collection<String> lines) {
        return lines.stream().map(this::mask).toList();
    }
}
