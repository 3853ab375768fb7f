package hearth.ui.review;

import hearth.deploy.Change;
import hearth.deploy.Verdict;
import hearth.failure.Failure;
import java.util.List;
import java.util.Optional;

/// What a look at everything has brought so far.
///
/// @param going   whether it is still going on
/// @param checks  in the order in which they are told
/// @param changes what would change on the server
/// @param inTheWay what keeps a step from being done
/// @param failure what kept somebody from looking at all
public record Round(
        boolean going,
        List<CheckLine> checks,
        List<Change> changes,
        List<Blocking> inTheWay,
        Optional<Failure> failure) {
    /// A step that cannot be done.
    public record Blocking(String step, Failure failure) {}

    /// How many things have to be fixed before anything may change.
    public int toFix() {
        return (int) checks.stream()
                        .filter(line -> is(line, Verdict.Fail.class))
                        .count()
                + inTheWay.size();
    }

    /// How many are worth knowing.
    public int toKnow() {
        return (int)
                checks.stream().filter(line -> is(line, Verdict.Warn.class)).count();
    }

    /// How many are well.
    public int passed() {
        return (int)
                checks.stream().filter(line -> is(line, Verdict.Pass.class)).count();
    }

    private static boolean is(CheckLine line, Class<?> kind) {
        return line.verdict().filter(kind::isInstance).isPresent();
    }
}
