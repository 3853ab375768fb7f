package hearth.secret;

/// The secrets of one server. Made once, on its first deployment, and kept there ever after; reading them back is the
/// only way to get them again.
///
/// @param postgres      the password of the PostgreSQL superuser
/// @param database      the password of Synapse's own database role
/// @param registration  `registration_shared_secret`: whoever holds it can make administrators
/// @param macaroon      `macaroon_secret_key`
/// @param form          `form_secret`
/// @param given         what somebody else issued and the person brought
public record ServerSecrets(
        Secret postgres, Secret database, Secret registration, Secret macaroon, Secret form, GivenSecrets given) {

    /// A complete new set.
    public static ServerSecrets make(SecretMaker maker) {
        return new ServerSecrets(maker.key(), maker.key(), maker.key(), maker.key(), maker.key(), GivenSecrets.none());
    }

    /// The set that stands in for the real one wherever text is only compared or shown.
    public static ServerSecrets masked() {
        var mask = Secret.of("•••");
        return new ServerSecrets(mask, mask, mask, mask, mask, GivenSecrets.masked());
    }

    /// The same secrets, with these of the person's.
    public ServerSecrets with(GivenSecrets others) {
        return new ServerSecrets(postgres, database, registration, macaroon, form, others);
    }
}
