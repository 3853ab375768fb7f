package hearth.files;

import hearth.plan.IdentityProvider;
import hearth.plan.Plan;
import java.util.Optional;

/// Where signing in through another place goes, and where it comes back.
public final class SignIn {
    private SignIn() {}

    /// The address that has to be registered with the provider, letter by letter: it is Synapse's own and the
    /// same for all providers (Synapse docs, "Configuring Synapse to authenticate against an OpenID Connect
    /// provider").
    public static String callback(Plan plan) {
        return plan.publicBaseUrl() + "_synapse/client/oidc/callback";
    }

    /// What Synapse calls the provider in addresses.
    public static String idOf(IdentityProvider provider) {
        return "oidc-" + provider.id();
    }

    /// Where codes are exchanged for tokens, where that cannot be discovered.
    public static Optional<String> tokenEndpoint(IdentityProvider provider) {
        return provider.kind() == IdentityProvider.Kind.GITHUB
                ? Optional.of(
                        provider.issuer().resolve("/login/oauth/access_token").toString())
                : Optional.empty();
    }
}
