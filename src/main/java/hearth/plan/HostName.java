package hearth.plan;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A DNS host name in the form that goes over the wire: ASCII, lower case, no dot at the end (RFC 1123, RFC 5891).
/// A name in another script is turned into its `xn--` form.
public record HostName(String value) {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

    /// Reads a host name. Addresses, underscores and single words without a dot are refused: no certificate and
    /// no other homeserver could ever use them.
    public static Parsed<HostName> parse(String text) {
        return parseAnywhere(text)
                .filter(ascii -> ascii.contains("."))
                .map(ascii -> Parsed.ok(new HostName(ascii)))
                .orElse(Parsed.bad(new Problem.NotA(Problem.Kind.HOST_NAME, text)));
    }

    /// The form that goes over the wire of any host name, single words such as `localhost` included.
    static Optional<String> parseAnywhere(String text) {
        String ascii;
        try {
            ascii = IDN.toASCII(text.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        var good = ascii.length() <= 253
                && !NUMBERS.matcher(ascii).matches()
                && Arrays.stream(ascii.split("\\.", -1))
                        .allMatch(label -> LABEL.matcher(label).matches());
        return good ? Optional.of(ascii) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
