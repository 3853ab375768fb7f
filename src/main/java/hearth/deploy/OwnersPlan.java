package hearth.deploy;

import hearth.plan.Extra;
import java.nio.file.Path;
import java.util.Optional;

/// The plan on the person's side, of which the server only has a copy.
public interface OwnersPlan {
    /// A plan that nobody can write in.
    OwnersPlan ELSEWHERE = _ -> Optional.empty();

    /// A plan that was written anew.
    ///
    /// @param copy the plan as it was before
    record Kept(Path plan, Path copy) {}

    /// Lets the plan say these further options of Synapse in place of those it had.
    ///
    /// @return where it was written, or empty where the person has to do it
    Optional<Kept> keep(Extra extra);
}
