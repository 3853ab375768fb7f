package hearth.files;

import static hearth.files.CommentedYaml.ordered;

import hearth.files.CommentedYaml.Section;
import hearth.files.HomeserverYaml.Writing;
import hearth.plan.Admission;
import hearth.plan.IdentityProvider;
import hearth.plan.IdentityProvider.Kind;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The other places whose accounts open this server (Synapse docs, "OpenID Connect").
///
/// Registration being closed keeps nobody out who comes this way; `attribute_requirements` does.
final class SignInKeys {
    /// Element asks nobody twice whether they want to go on to it. The slash at the end matters.
    private static final String ELEMENT = "https://app.element.io/";

    private SignInKeys() {}

    static List<Section> in(Writing w) {
        var providers = w.chat().signIn();
        if (providers.isEmpty()) return List.of();
        var comment = new StringBuilder(w.say().say("sign-in", SignIn.callback(w.plan())));
        for (var provider : providers) comment.append('\n').append(who(w, provider));
        return List.of(
                new Section(
                        comment.toString(),
                        ordered(
                                "oidc_providers",
                                providers.stream().map(one -> provider(w, one)).toList())),
                w.section("sso", ordered("sso", ordered("client_whitelist", List.of(ELEMENT)))));
    }

    private static String who(Writing w, IdentityProvider provider) {
        return switch (provider.admission()) {
            case Admission.Anyone _ -> w.say().say("who-anyone", provider.name());
            case Admission.Named(var claim, var _) -> w.say().say("who-named", provider.name(), claim);
            case Admission.Organisation(var name) -> w.say().say("who-organisation", provider.name(), name);
        };
    }

    private static SequencedMap<String, @Nullable Object> provider(Writing w, IdentityProvider provider) {
        var keys = ordered("idp_id", provider.id(), "idp_name", provider.name());
        if (provider.kind() != Kind.OIDC) keys.put("idp_brand", provider.kind().word());
        keys.put("discover", provider.kind() != Kind.GITHUB);
        keys.put("issuer", provider.issuer().toString());
        keys.put("client_id", provider.clientId());
        keys.put("client_secret", w.given(provider.secretName(), provider.secret()));
        if (provider.kind() == Kind.GITHUB) keys.putAll(github(provider));
        if (provider.kind() == Kind.GITLAB) keys.put("user_profile_method", "userinfo_endpoint");
        keys.put("scopes", scopes(provider));
        keys.put("user_mapping_provider", ordered("config", names(provider)));
        var requirement = requirement(provider.admission());
        if (!requirement.isEmpty()) keys.put("attribute_requirements", List.of(requirement));
        return keys;
    }

    /// GitHub speaks OAuth 2 without OpenID Connect. A server of one's own has its API below `/api/v3`. Asked
    /// for the membership of an organisation it answers with the account inside; a stranger gets an error
    /// without a state.
    private static SequencedMap<String, @Nullable Object> github(IdentityProvider provider) {
        var base = provider.issuer().toString().replaceFirst("/$", "");
        var api = base.equals("https://github.com") ? "https://api.github.com" : base + "/api/v3";
        return ordered(
                "authorization_endpoint", base + "/login/oauth/authorize",
                "token_endpoint", base + "/login/oauth/access_token",
                "userinfo_endpoint",
                        provider.admission() instanceof Admission.Organisation(var name)
                                ? api + "/user/memberships/orgs/" + name
                                : api + "/user");
    }

    private static List<String> scopes(IdentityProvider provider) {
        if (!provider.claims().scopes().isEmpty()) return provider.claims().scopes();
        return switch (provider.kind()) {
            case GITHUB ->
                provider.admission() instanceof Admission.Organisation
                        ? List.of("read:user", "read:org")
                        : List.of("read:user");
            case GOOGLE -> List.of("openid", "profile", "email");
            case GITLAB -> List.of("openid", "read_user");
            case OIDC -> List.of("openid", "profile");
        };
    }

    /// An account is known by what never changes: a name on GitHub can be given up and taken by somebody else.
    private static SequencedMap<String, @Nullable Object> names(IdentityProvider provider) {
        var inside = provider.admission() instanceof Admission.Organisation ? "user.user" : "user";
        var names = ordered();
        if (provider.kind() == Kind.GITHUB) names.put("subject_template", "{{ " + inside + ".id }}");
        names.put(
                "localpart_template",
                provider.claims()
                        .localpart()
                        .orElse(
                                switch (provider.kind()) {
                                    case GITHUB -> gitHubName(inside + ".login");
                                    case GOOGLE -> "{{ user.email | localpart_from_email }}";
                                    case GITLAB -> "{{ user.nickname }}";
                                    case OIDC -> "{{ user.preferred_username }}";
                                }));
        names.put(
                "display_name_template",
                provider.claims()
                        .displayName()
                        .orElse(inside.equals("user") ? "{{ user.name }}" : "{{ user.user.login }}"));
        return names;
    }

    /// A name of digits only is refused by Synapse, which keeps those for guests; at GitHub it is as good as any
    /// other.
    private static String gitHubName(String login) {
        return "{{ \"gh-\" if " + login + ".isdigit() }}{{ " + login + " }}";
    }

    private static SequencedMap<String, @Nullable Object> requirement(Admission admission) {
        return switch (admission) {
            case Admission.Anyone _ -> ordered();
            case Admission.Named(var claim, var values) -> ordered("attribute", claim, "one_of", values);
            case Admission.Organisation _ -> ordered("attribute", "state", "value", "active");
        };
    }
}
