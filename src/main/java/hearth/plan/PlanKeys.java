package hearth.plan;

import static hearth.plan.Key.optional;
import static hearth.plan.Key.required;
import static hearth.plan.Key.usually;

import hearth.plan.Problem.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every key of a plan file in the order in which Hearth writes them: the table of contents for reading, writing, the
/// example and the documentation.
final class PlanKeys {
    static final Key<Preset> PRESET = usually(
            "preset",
            Shape.oneOf(List.of(Preset.values()), Preset::word),
            Preset.RECOMMENDED.word(),
            p -> p.chat().preset().word());

    static final Key<ServerName> SERVER_NAME = required(
            "server-name",
            Shape.text(Kind.SERVER_NAME, "with a dot, without port", ServerName::parse),
            "example.org",
            p -> p.serverName().toString());
    static final Key<HostName> PUBLIC_ADDRESS = optional(
            "public-address",
            Shape.text(Kind.HOST_NAME, "with a dot", HostName::parse),
            "chat.example.org",
            p -> p.delegated() ? Optional.of(p.publicAddress().value()) : Optional.empty());

    static final Key<String> DATABASE_NAME = usually(
            "database.name",
            Shape.text(Kind.DATABASE_IDENTIFIER, "up to 63 of `a-z 0-9 _`", Database::identifier),
            "synapse",
            p -> p.database().name());
    static final Key<String> DATABASE_USER = usually(
            "database.user",
            Shape.text(Kind.DATABASE_IDENTIFIER, "up to 63 of `a-z 0-9 _`", Database::identifier),
            "synapse",
            p -> p.database().user());

    static final Key<Integer> POOL_LEAST = usually(
            "database.least-connections",
            Shape.number(1, 50),
            "5",
            p -> "" + p.database().pool().least());
    static final Key<Integer> POOL_MOST = usually(
            "database.most-connections",
            Shape.number(1, 50),
            "10",
            p -> "" + p.database().pool().most());

    static final Key<Localpart> ADMINISTRATOR = required(
            "administrator.name",
            Shape.text(Kind.LOCALPART, "up to 100 of `a-z 0-9 . _ = / + -`", Localpart::parse),
            "admin",
            p -> p.administrator().name().value());
    static final Key<Path> ADMINISTRATOR_PASSWORD_FILE = optional(
            "administrator.password-file",
            FileShape.secret(),
            "admin-password.txt",
            p -> p.administrator().password().file().map(Path::toString));

    static final Key<String> ADMINISTRATOR_EMAIL = optional(
            "administrator.email",
            Shape.text(Kind.EMAIL, "ASCII before the `@`", Certificate::parseEmail),
            "you@example.org",
            p -> p.administrator().email());

    static final Key<Resolver> RESOLVER = optional(
            "resolver",
            Shape.text(Kind.RESOLVER, "IP address, `:port` if it is not 53", Resolver::parse),
            "192.0.2.53",
            p -> p.resolver().map(Resolver::toString));
    static final Key<Language> LANGUAGE = optional(
            "language",
            Shape.oneOf(List.of(Language.values()), Language::code),
            "en",
            p -> Optional.of(p.language().code()));

    static final List<Key<?>> ALL = Stream.of(
                    ServerSection.KEYS,
                    List.of(SERVER_NAME, PUBLIC_ADDRESS),
                    CertificateSection.KEYS,
                    FrontDoorSection.KEYS,
                    List.of(PRESET),
                    ChatSection.KEYS,
                    RegistrationSection.KEYS,
                    new SignInSection(SignInSection.ANY).keys(),
                    MailSection.KEYS,
                    RoomsSection.KEYS,
                    FederationSection.KEYS,
                    LimitsSection.KEYS,
                    RetentionSection.KEYS,
                    List.of(ExtraSection.EXTRA),
                    List.of(DATABASE_NAME, DATABASE_USER, POOL_LEAST, POOL_MOST),
                    List.of(ADMINISTRATOR, ADMINISTRATOR_PASSWORD_FILE, ADMINISTRATOR_EMAIL),
                    ImagesSection.KEYS,
                    List.of(RESOLVER, LANGUAGE))
            .<Key<?>>flatMap(List::stream)
            .toList();

    private static final Key<?> FIRST_CHOSEN = ALL.stream()
            .filter(key -> key.path().contains(SignInSection.ANY))
            .findFirst()
            .orElseThrow();

    private PlanKeys() {}

    /// The keys of a plan, with the names that it has chosen in the place of every `*`.
    static List<Key<?>> of(Plan plan) {
        var chosen = plan.chat().signIn().stream()
                .map(provider -> new SignInSection(provider.id()))
                .toList();
        List<Key<?>> keys = new ArrayList<>();
        for (var key : ALL) {
            if (!key.path().contains(SignInSection.ANY)) keys.add(key);
            else if (key.equals(FIRST_CHOSEN)) chosen.forEach(section -> keys.addAll(section.keys()));
        }
        return keys;
    }

    /// The key of this name, if there is one.
    static Optional<Key<?>> find(String path) {
        var words = path.split("\\.", -1);
        var table =
                words.length == 3 && words[0].equals(SignInSection.SECTION) ? new SignInSection(words[1]).keys() : ALL;
        return table.stream().filter(key -> key.path().equals(path)).findFirst();
    }

    /// The name under which the table and the bundles have a key or section.
    static String template(String path) {
        var words = path.split("\\.", -1);
        if (words.length < 2 || !words[0].equals(SignInSection.SECTION)) return path;
        words[1] = SignInSection.ANY;
        return String.join(".", words);
    }

    /// Finds what is wrong between the keys.
    static void check(Values values) {
        values.demandRequired(ALL);
        ServerSection.check(values);
        CertificateSection.check(values);
        FrontDoorSection.check(values);
        RegistrationSection.check(values);
        MailSection.check(values);
        SignInSection.in(values).forEach(section -> section.check(values));
        RoomsSection.check(values);
        FederationSection.check(values);
        if (values.clear(POOL_LEAST) && values.clear(POOL_MOST) && values.get(POOL_MOST) < values.get(POOL_LEAST))
            values.problem(POOL_MOST, new Problem.Below(POOL_LEAST.path()));
    }

    /// Builds the plan out of values in which nothing was found wrong.
    static Plan build(Values values) {
        var serverName = values.get(SERVER_NAME);
        var password = new SecretSource(SecretSource.ADMINISTRATOR_PASSWORD, values.find(ADMINISTRATOR_PASSWORD_FILE));
        return new Plan(
                ServerSection.build(values),
                serverName,
                values.find(PUBLIC_ADDRESS).orElse(serverName.host()),
                CertificateSection.build(values),
                FrontDoorSection.build(values),
                buildChat(values),
                buildDatabase(values),
                new Administrator(values.get(ADMINISTRATOR), password, values.find(ADMINISTRATOR_EMAIL)),
                ImagesSection.build(values),
                values.find(RESOLVER),
                values.find(LANGUAGE).orElse(values.place().language()));
    }

    private static ChatServer buildChat(Values values) {
        return new ChatServer(
                values.get(PRESET),
                ChatSection.build(values),
                MailSection.build(values),
                RegistrationSection.build(values),
                RegistrationSection.buildPolicy(values),
                LimitsSection.build(values),
                RetentionSection.build(values),
                RoomsSection.build(values),
                FederationSection.build(values),
                SignInSection.in(values).stream()
                        .map(section -> section.build(values))
                        .toList(),
                values.find(ExtraSection.EXTRA).orElse(Extra.NONE),
                values.find(ChatSection.AUTHORITY));
    }

    private static Database buildDatabase(Values values) {
        return new Database(
                values.get(DATABASE_NAME),
                values.get(DATABASE_USER),
                new Database.Pool(values.get(POOL_LEAST), values.get(POOL_MOST)));
    }
}
