package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;

/// One thing to be sure of before anything changes. Built from the plan; changes nothing, and asks nobody:
/// everything that it may know was gathered before.
public interface Check {
    /// A short name in kebab case that never changes: `free-disk`.
    String id();

    /// What it comes to, for a server that looks like this.
    Verdict look(Sight sight);

    /// From where it looks; a check that looks from two ends can tell on which side the trouble is.
    default From from() {
        return From.SERVER;
    }

    /// Where one can look from.
    enum From {
        SERVER,
        HERE,
        BOTH
    }
}
