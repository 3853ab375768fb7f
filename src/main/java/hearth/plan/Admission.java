package hearth.plan;

import java.util.List;

/// Who of another place's people may come.
public sealed interface Admission {
    /// The words for [Anyone] in a plan. Long, so that nobody writes them by accident.
    String ANYONE = "anyone-with-an-account";

    /// Anyone with an account there: for GitHub, anyone in the world.
    record Anyone() implements Admission {}

    /// Those of whose account this is true.
    ///
    /// @param claim  what of the account is looked at, such as `login`
    /// @param values what may stand there, letter by letter
    record Named(String claim, List<String> values) implements Admission {}

    /// The members of an organisation on GitHub.
    record Organisation(String name) implements Admission {
        /// Reads the name of an organisation.
        public static Parsed<String> parse(String text) {
            return text.matches("[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?")
                    ? Parsed.ok(text)
                    : Parsed.bad(new Problem.NotA(Problem.Kind.ORGANISATION, text));
        }
    }
}
