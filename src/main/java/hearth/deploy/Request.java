package hearth.deploy;

import hearth.host.Credentials;
import hearth.plan.Plan;
import hearth.secret.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody asks for.
///
/// @param plan        what the server shall be
/// @param credentials what opens the connection to it
/// @param password    the administrator's
/// @param given       what the person has from somebody else for the server
/// @param owner       the person's own plan file
/// @param consent     what the person has said yes to
/// @param errand      what is to be done beside the plan, for `Goal.ERRAND`
public record Request(
        Plan plan,
        Credentials credentials,
        AdministratorPassword password,
        PersonsSecrets given,
        OwnersPlan owner,
        Consent consent,
        Optional<Errand> errand) {
    /// A request of somebody who has a plan, and says nothing else.
    public Request(Plan plan, Credentials credentials, AdministratorPassword password, PersonsSecrets given) {
        this(plan, credentials, password, given, OwnersPlan.ELSEWHERE, Consent.NONE, Optional.empty());
    }

    /// The same, with this consent.
    public Request with(Consent other) {
        return new Request(plan, credentials, password, given, owner, other, errand);
    }

    /// The same, of somebody whose plan file can be kept up to date.
    public Request of(OwnersPlan file) {
        return new Request(plan, credentials, password, given, file, consent, errand);
    }

    /// The same, to do this beside the plan.
    public Request toDo(Errand other) {
        return new Request(plan, credentials, password, given, owner, consent, Optional.of(other));
    }

    /// The same, for front ends that know nothing of connections.
    public static Request of(Plan plan, Access access, AdministratorPassword password, PersonsSecrets given) {
        return new Request(plan, access.credentials(), password, given);
    }

    /// What opening the connection needs, one by one, for whoever has to keep it from being printed.
    public List<Secret> secrets() {
        return Stream.of(credentials.login(), credentials.sudo())
                .flatMap(Optional::stream)
                .toList();
    }
}
