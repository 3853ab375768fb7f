package hearth.ui.review;

import hearth.deploy.Change;
import hearth.deploy.Consent;
import hearth.deploy.Fix;
import hearth.deploy.Verdict;
import hearth.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a look at everything has brought so far.
///
/// @param going   whether it is still going on
/// @param checks  in the order in which they are told
/// @param changes what would change on the server
/// @param inTheWay what keeps a step from being done
/// @param failure what kept somebody from looking at all
/// @param consent what the person has said yes to: what may be put right, what becomes of edited files
public record Round(
        boolean going,
        List<CheckLine> checks,
        List<Change> changes,
        List<Blocking> inTheWay,
        Optional<Failure> failure,
        Consent consent) {
    /// Nobody has looked yet.
    static final Round NOTHING = new Round(false, List.of(), List.of(), List.of(), Optional.empty(), Consent.NONE);

    /// A step that cannot be done.
    public record Blocking(String step, Failure failure) {}

    /// A look that has just begun. Nothing that was allowed for what an earlier one found holds any more.
    static Round begun(List<CheckLine> checks, Consent consent) {
        return new Round(true, checks, List.of(), List.of(), Optional.empty(), consent);
    }

    Round with(CheckLine seen) {
        var lines = new ArrayList<>(checks);
        lines.replaceAll(line -> line.id().equals(seen.id()) ? seen : line);
        return new Round(going, List.copyOf(lines), changes, inTheWay, failure, consent);
    }

    Round changing(List<Change> more) {
        return new Round(going, checks, both(changes, more), inTheWay, failure, consent);
    }

    Round blocked(Blocking more) {
        return new Round(going, checks, changes, both(inTheWay, List.of(more)), failure, consent);
    }

    Round over(Optional<Failure> why) {
        return new Round(false, checks, changes, inTheWay, why, consent);
    }

    Round allowing(Set<Fix.Kind> kinds) {
        return new Round(going, checks, changes, inTheWay, failure, consent.with(kinds));
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /// How many things have to be fixed before anything may change, and that Hearth may not put right.
    public int toFix() {
        return (int) checks.stream()
                        .filter(line -> is(line, Verdict.Fail.class) && !allowed(line))
                        .count()
                + inTheWay.size();
    }

    /// What Hearth is going to put right.
    public List<Fix> agreed() {
        return checks.stream()
                .flatMap(line -> line.verdict().flatMap(Verdict::offered).stream())
                .filter(fix -> consent.fixes().contains(fix.kind()))
                .distinct()
                .toList();
    }

    private boolean allowed(CheckLine line) {
        return line.verdict()
                .flatMap(Verdict::offered)
                .filter(fix -> consent.fixes().contains(fix.kind()))
                .isPresent();
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
