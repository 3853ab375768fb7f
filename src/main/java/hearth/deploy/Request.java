package hearth.deploy;

import hearth.host.Credentials;
import hearth.plan.Plan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What somebody asks for.
///
/// @param credentials what opening the connection needs
/// @param password    the administrator's
/// @param given       what the person has from somebody else for the server
/// @param takeLock    whether a lock of somebody else's is to be taken over
/// @param fixes       what Hearth may put right that checks have found
public record Request(
        Plan plan,
        Credentials credentials,
        AdministratorPassword password,
        PersonsSecrets given,
        boolean takeLock,
        Set<Fix.Kind> fixes) {
    /// A request of somebody who brings no secrets, and allows no fixes.
    public Request(Plan plan, Credentials credentials, AdministratorPassword password, boolean takeLock) {
        this(plan, credentials, password, PersonsSecrets.NONE, takeLock, Set.of());
    }

    /// The same, in which these are not allowed a second time: what did not help once stands in the way.
    Request without(List<Fix> done) {
        var left = new HashSet<>(fixes);
        done.forEach(fix -> left.remove(fix.kind()));
        return new Request(plan, credentials, password, given, takeLock, left);
    }
}
