package hearth.host;

import hearth.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A shell script to be run on the server.
///
/// @param doing  what it is for, in two or three English words for the log and for evidence
/// @param script POSIX sh; must hold no secret
/// @param input  what the script reads from its standard input; may hold secrets
/// @param limit  how long it may take
public record Command(String doing, String script, byte[] input, Duration limit) {
    private static final Duration USUAL = Duration.ofSeconds(60);

    /// A script without input that ends within a minute.
    public static Command of(String doing, String script) {
        return new Command(doing, script, new byte[0], USUAL);
    }

    /// The same script, reading this text.
    public Command reading(String text) {
        return new Command(doing, script, text.getBytes(StandardCharsets.UTF_8), limit);
    }

    /// The same script, reading this secret.
    public Command reading(Secret secret) {
        return new Command(doing, script, secret.bytes(), limit);
    }

    /// The same script, which may take longer.
    public Command within(Duration longer) {
        return new Command(doing, script, input, longer);
    }
}
