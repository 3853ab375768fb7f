package hearth.plan;

import static hearth.plan.Key.optional;

import hearth.plan.IdentityProvider.Claims;
import hearth.plan.IdentityProvider.Kind;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A section below `sign-in:`, one for each place whose accounts open this server. Its name is the person's choice:
/// in the table of keys it is [#ANY].
final class SignInSection {
    static final String SECTION = "sign-in";
    static final String ANY = "*";
    /// What stands for the name in examples.
    static final String EXAMPLE = "github";

    private final String id;
    private final Key<Kind> kind;
    private final Key<String> name;
    private final Key<URI> issuer;
    private final Key<String> clientId;
    private final Key<Path> secretFile;
    private final Key<Admission> who;
    private final Key<String> claim;
    private final Key<String> organisation;
    private final Key<List<String>> scopes;
    private final Key<String> localpart;
    private final Key<String> displayName;

    SignInSection(String id) {
        this.id = id;
        kind = key("kind", Shape.oneOf(List.of(Kind.values()), Kind::word), "github", SignInSection::writtenKind);
        name = key(
                "name",
                Shape.line(),
                "GitHub",
                p -> Optional.of(p.name()).filter(text -> !text.equals(usualName(p.id(), p.kind()))));
        issuer = key(
                "issuer",
                Shape.text(Problem.Kind.WEB_ADDRESS, "`https://`", text -> WebAddress.parse(text, List.of("https"))),
                "https://github.com/",
                p -> Optional.of(p.issuer().toString())
                        .filter(text -> !text.equals(p.kind().issuer())));
        clientId = key(
                "client-id",
                Shape.text(Problem.Kind.CLIENT_ID, IdentityProvider::parseClientId),
                "Iv1.0123456789abcdef",
                p -> Optional.of(p.clientId()));
        secretFile = key(
                "secret-file",
                FileShape.secret(),
                "github-secret.txt",
                p -> p.secret().file().map(Path::toString));
        who = new Key<>(
                path("who"),
                AdmissionShape.WHO,
                Key.Need.OPTIONAL,
                Key.Defaults.NONE,
                "[octocat, hubot]",
                plan -> in(plan).flatMap(p -> AdmissionShape.written(p.admission(), p.kind())));
        claim = key(
                "who-claim",
                Shape.line(),
                "login",
                p -> p.admission() instanceof Admission.Named(var c, var _)
                        ? Optional.of(c).filter(text -> !text.equals(p.kind().claim()))
                        : Optional.empty());
        organisation = key(
                "organisation",
                Shape.text(Problem.Kind.ORGANISATION, Admission.Organisation::parse),
                "our-club",
                p -> p.admission() instanceof Admission.Organisation(var club) ? Optional.of(club) : Optional.empty());
        scopes = new Key<>(
                path("scopes"),
                Shape.listOf(Shape.line()),
                Key.Need.OPTIONAL,
                Key.Defaults.NONE,
                "[read:user]",
                plan -> in(plan).map(p -> p.claims().scopes())
                        .filter(l -> !l.isEmpty())
                        .map(Entry::items));
        localpart = key(
                "localpart",
                Shape.line(),
                "\"{{ user.login }}\"",
                p -> p.claims().localpart());
        displayName = key(
                "display-name",
                Shape.line(),
                "\"{{ user.name }}\"",
                p -> p.claims().displayName());
    }

    List<Key<?>> keys() {
        return List.of(
                kind, name, issuer, clientId, secretFile, who, claim, organisation, scopes, localpart, displayName);
    }

    /// The names that a plan file has below `sign-in:`.
    static List<SignInSection> in(Values values) {
        return values.namesIn(SECTION).stream().map(SignInSection::new).toList();
    }

    void check(Values values) {
        values.demand(clientId);
        if (!values.clear(kind)) return;
        var is = kind(values);
        if (is == Kind.OIDC) values.demand(issuer);
        if (values.has(organisation) && is != Kind.GITHUB)
            values.problem(organisation, new Problem.OnlyWith(kind.path(), Kind.GITHUB.word()));
        else if (values.has(organisation) && values.has(who))
            values.problem(organisation, new Problem.Excludes(who.path()));
        else if (!values.has(organisation) && !values.has(who) && is.publicPlace())
            values.problem(who, new Problem.NobodyNamed(is.label()));
        if (values.has(claim) && values.clear(who) && !(values.find(who).orElse(null) instanceof Admission.Named))
            values.problem(claim, new Problem.OnlyWith(who.path(), "[…]"));
    }

    IdentityProvider build(Values values) {
        var is = kind(values);
        return new IdentityProvider(
                id,
                is,
                values.find(name).orElse(usualName(id, is)),
                values.find(issuer).orElseGet(() -> URI.create(is.issuer())),
                values.get(clientId),
                new SecretSource(IdentityProvider.variable(id), values.find(secretFile)),
                admission(values, is),
                new Claims(values.find(scopes).orElse(List.of()), values.find(localpart), values.find(displayName)));
    }

    private Admission admission(Values values, Kind is) {
        if (values.has(organisation)) return new Admission.Organisation(values.get(organisation));
        return switch (values.find(who).orElseGet(Admission.Anyone::new)) {
            case Admission.Named(var _, var names) ->
                new Admission.Named(values.find(claim).orElse(is.claim()), names);
            case Admission other -> other;
        };
    }

    /// A section called `github` is about GitHub, unless it says something else.
    private Kind kind(Values values) {
        return values.find(kind).orElse(usualKind(id));
    }

    private static Kind usualKind(String id) {
        return List.of(Kind.values()).stream()
                .filter(kind -> kind.word().equals(id))
                .findFirst()
                .orElse(Kind.OIDC);
    }

    private static String usualName(String id, Kind kind) {
        return kind.label().isEmpty() ? id : kind.label();
    }

    private static Optional<String> writtenKind(IdentityProvider provider) {
        return Optional.of(provider.kind())
                .filter(kind -> kind != usualKind(provider.id()))
                .map(Kind::word);
    }

    private String path(String key) {
        return SECTION + "." + id + "." + key;
    }

    private <T> Key<T> key(
            String key, Shape<T> shape, String example, Function<IdentityProvider, Optional<String>> written) {
        return optional(path(key), shape, example, plan -> in(plan).flatMap(written));
    }

    private Optional<IdentityProvider> in(Plan plan) {
        return plan.chat().signIn().stream()
                .filter(provider -> provider.id().equals(id))
                .findFirst();
    }
}
