package hearth.deploy.trial;

import hearth.deploy.OpenServer;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.SignInFailure;
import hearth.files.ServerFile;
import hearth.files.SignIn;
import hearth.plan.IdentityProvider;
import hearth.plan.PemFile;
import hearth.plan.Plan;
import hearth.secret.Secret;
import java.util.LinkedHashMap;
import java.util.Map;

/// A provider's token endpoint, asked with a code that cannot be right: the way it refuses says whether it knows the
/// client id and secret (RFC 6749, section 5.2; GitHub Docs, "Troubleshooting OAuth app access token request errors").
/// That the callback address is registered there, only a real sign-in shows.
public final class SignInTrial {
    private SignInTrial() {}

    /// Tries it. An answer that says neither yes nor no is no reason to stop.
    public static void run(OpenServer server, IdentityProvider provider) throws FailureException {
        var secret = server.given(provider.secretName()).map(Secret::reveal).orElse("");
        var found = Trial.run(server, "sign_in.py", wanted(server.plan(), provider, secret));
        var said = Evidence.of(provider.issuer().toString(), -1, found.detail());
        switch (found.kind()) {
            case "unreachable" -> throw new SignInFailure.ProviderUnreachable(provider.name(), said).thrown();
            case "refused" -> throw new SignInFailure.ClientRefused(provider.name(), said).thrown();
            default -> {}
        }
    }

    /// What of a plan decides how it comes out; the secret by its mark only.
    public static String digest(Plan plan, IdentityProvider provider) {
        return ServerFile.digest(
                wanted(plan, provider, provider.secret().mark()).toString());
    }

    private static Map<String, Object> wanted(Plan plan, IdentityProvider provider, String secret) {
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("issuer", provider.issuer().toString());
        wanted.put("token_endpoint", SignIn.tokenEndpoint(provider).orElse(""));
        wanted.put("client_id", provider.clientId());
        wanted.put("secret", secret);
        wanted.put("redirect_uri", SignIn.callback(plan));
        wanted.put("authority", plan.chat().authority().map(PemFile::pem).orElse(""));
        return wanted;
    }
}
