package hearth.deploy;

import hearth.host.Credentials;
import hearth.plan.Plan;
import hearth.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody asks for.
///
/// @param credentials what opening the connection needs
/// @param password    the administrator's
/// @param given       what the person has from somebody else for the server
/// @param takeLock    whether a lock of somebody else's is to be taken over
/// @param edits       what is to become of files that somebody edited by hand; nothing happens to them without a word
/// @param owner       the person's own plan file
/// @param errand      what is to be done beside the plan, for `Goal.ERRAND`
public record Request(
        Plan plan,
        Credentials credentials,
        AdministratorPassword password,
        PersonsSecrets given,
        boolean takeLock,
        Optional<EditsWish> edits,
        OwnersPlan owner,
        Optional<Errand> errand) {
    /// A request of somebody who brings secrets and has edited nothing.
    public Request(
            Plan plan,
            Credentials credentials,
            AdministratorPassword password,
            PersonsSecrets given,
            boolean takeLock) {
        this(plan, credentials, password, given, takeLock, Optional.empty(), OwnersPlan.ELSEWHERE, Optional.empty());
    }

    /// A request of somebody who brings no secrets.
    public Request(Plan plan, Credentials credentials, AdministratorPassword password, boolean takeLock) {
        this(plan, credentials, password, PersonsSecrets.NONE, takeLock);
    }

    /// The same, for front ends that know nothing of connections.
    public static Request of(
            Plan plan, Access access, AdministratorPassword password, PersonsSecrets given, boolean takeLock) {
        return new Request(plan, access.credentials(), password, given, takeLock);
    }

    /// What opening the connection needs, one by one, for whoever has to keep it from being printed.
    public List<Secret> secrets() {
        return Stream.of(credentials.login(), credentials.sudo())
                .flatMap(Optional::stream)
                .toList();
    }
}
