package hearth.deploy;

import hearth.host.Credentials;
import hearth.plan.Plan;

/// What somebody asks for.
///
/// @param credentials what opening the connection needs
/// @param password    the administrator's
/// @param given       what the person has from somebody else for the server
/// @param takeLock    whether a lock of somebody else's is to be taken over
public record Request(
        Plan plan, Credentials credentials, AdministratorPassword password, PersonsSecrets given, boolean takeLock) {
    /// A request of somebody who brings no secrets.
    public Request(Plan plan, Credentials credentials, AdministratorPassword password, boolean takeLock) {
        this(plan, credentials, password, PersonsSecrets.NONE, takeLock);
    }
}
