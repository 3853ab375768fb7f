package hearth.plan;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Another place whose accounts open this server: GitHub, Google, GitLab, or anything that speaks OpenID Connect.
///
/// Synapse lets whoever signs in there make an account here, also when registration is closed; [Admission] is what
/// keeps the others out.
///
/// @param id          what it is called in addresses and in the database: changing it orphans every linked account
/// @param name        what the button says
/// @param issuer      its address
/// @param clientId    what it calls this server
/// @param secret      where the client secret is found
/// @param admission   who of its people may come
/// @param claims      how its people get their names here
public record IdentityProvider(
        String id,
        Kind kind,
        String name,
        URI issuer,
        String clientId,
        SecretSource secret,
        Admission admission,
        Claims claims) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final Pattern CLIENT_ID = Pattern.compile("[\\x21-\\x7E]{1,300}");

    /// What kind of place it is.
    public enum Kind {
        /// OAuth 2 without OpenID Connect: its endpoints are written down, nothing can be discovered.
        GITHUB("GitHub", "https://github.com/", "login"),
        GOOGLE("Google", "https://accounts.google.com/", "email"),
        GITLAB("GitLab", "https://gitlab.com/", "nickname"),
        /// Anything whose `/.well-known/openid-configuration` says the rest, such as Keycloak.
        OIDC("", "", "preferred_username");

        private final String label;
        private final String issuer;
        private final String claim;

        Kind(String label, String issuer, String claim) {
            this.label = label;
            this.issuer = issuer;
            this.claim = claim;
        }

        /// The word for it in a plan.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Its usual name on a button, or an empty text.
        public String label() {
            return label;
        }

        /// Its usual address, or an empty text.
        public String issuer() {
            return issuer;
        }

        /// What of an account [Admission.Named] looks at.
        public String claim() {
            return claim;
        }

        /// Whether it is open to the world, so that somebody has to say who of it may come.
        public boolean publicPlace() {
            return this != OIDC;
        }
    }

    /// How people get their names here; empty is what is usual for the kind.
    ///
    /// @param scopes      what is asked of the provider
    /// @param localpart   a Jinja template for the part before the colon
    /// @param displayName a Jinja template for the name that others see
    public record Claims(List<String> scopes, Optional<String> localpart, Optional<String> displayName) {}

    /// Reads an id; it is the provider's key in the plan.
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// Reads a client id, which every provider makes up as it likes.
    public static Parsed<String> parseClientId(String text) {
        return CLIENT_ID.matcher(text).matches()
                ? Parsed.ok(text)
                : Parsed.bad(new Problem.NotA(Problem.Kind.CLIENT_ID, text));
    }

    /// The name under which the server keeps the client secret.
    public String secretName() {
        return "sign-in." + id + ".secret";
    }

    /// The environment variable that may hold the client secret.
    public static String variable(String id) {
        return "HEARTH_" + id.toUpperCase(Locale.ROOT).replace('-', '_') + "_SECRET";
    }

    IdentityProvider with(SecretSource other) {
        return new IdentityProvider(id, kind, name, issuer, clientId, other, admission, claims);
    }
}
