package hearth.plan;

import java.util.regex.Pattern;

/// The part before the colon of a Matrix address, in today's grammar (spec, appendices, "User identifiers").
public record Localpart(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9._=/+-]{1,100}");

    /// Reads a user name. Upper case is refused rather than changed: Synapse would fold it without a word.
    public static Parsed<Localpart> parse(String text) {
        return ALLOWED.matcher(text).matches() && !text.startsWith("_")
                ? Parsed.ok(new Localpart(text))
                : Parsed.bad(new Problem.NotA(Problem.Kind.LOCALPART, text));
    }

    /// The whole address, `@alice:example.org`.
    public String at(ServerName server) {
        return "@" + value + ":" + server;
    }

    @Override
    public String toString() {
        return value;
    }
}
