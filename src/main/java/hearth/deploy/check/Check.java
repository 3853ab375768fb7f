package hearth.deploy.check;

import hearth.deploy.Facts;
import hearth.deploy.Verdict;
import hearth.web.Names;

/// One thing to be sure of before anything changes. Built from the plan; changes nothing.
public interface Check {
    /// A short name in kebab case that never changes: `free-disk`.
    String id();

    /// What it comes to, for a server that looks like this.
    Verdict look(Facts facts, Names names);
}
