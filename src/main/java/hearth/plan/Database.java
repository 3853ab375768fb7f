package hearth.plan;

import java.util.regex.Pattern;

/// The database that Hearth makes for Synapse.
///
/// @param name the database
/// @param user the role that owns it
/// @param pool how many connections Synapse keeps open
public record Database(String name, String user, Pool pool) {
    /// @param least kept open all the time
    /// @param most  opened when there is much to do
    public record Pool(int least, int most) {}

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    /// Reads a name of a database or role: an SQL identifier that needs no quotes.
    public static Parsed<String> identifier(String text) {
        return IDENTIFIER.matcher(text).matches()
                ? Parsed.ok(text)
                : Parsed.bad(new Problem.NotA(Problem.Kind.DATABASE_IDENTIFIER, text));
    }
}
