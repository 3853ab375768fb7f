package hearth.deploy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What somebody has said yes to, beyond the plan. Nothing of it is ever assumed.
///
/// @param takeLock that a lock of somebody else's is taken over
/// @param edits    what becomes of files that somebody edited on the server
/// @param fixes    what may be put right that checks have found
public record Consent(boolean takeLock, Optional<EditsWish> edits, Set<Fix.Kind> fixes) {
    /// Nothing but the plan.
    public static final Consent NONE = new Consent(false, Optional.empty(), Set.of());

    public Consent {
        fixes = Set.copyOf(fixes);
    }

    /// The same, with this said of edited files.
    public Consent with(EditsWish wish) {
        return new Consent(takeLock, Optional.of(wish), fixes);
    }

    /// The same, with leave to put these right.
    public Consent with(Set<Fix.Kind> allowed) {
        return new Consent(takeLock, edits, allowed);
    }

    /// The same, in which these are not allowed a second time: what did not help once stands in the way.
    Consent without(List<Fix> done) {
        var left = EnumSet.noneOf(Fix.Kind.class);
        left.addAll(fixes);
        done.forEach(fix -> left.remove(fix.kind()));
        return with(left);
    }
}
