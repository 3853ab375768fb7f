package hearth.plan;

import static hearth.plan.Key.optional;
import static hearth.plan.Key.required;
import static hearth.plan.Key.usually;

import hearth.plan.Problem.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every key of a plan file in the order in which Hearth writes them: the table of contents for reading, writing, the
/// example and the documentation.
final class PlanKeys {
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
                    ChatSection.KEYS,
                    List.of(DATABASE_NAME, DATABASE_USER, ADMINISTRATOR, ADMINISTRATOR_PASSWORD_FILE),
                    ImagesSection.KEYS,
                    List.of(RESOLVER, LANGUAGE))
            .<Key<?>>flatMap(List::stream)
            .toList();

    private PlanKeys() {}

    /// Finds what is wrong between the keys.
    static void check(Values values) {
        values.demandRequired(ALL);
        ServerSection.check(values);
        CertificateSection.check(values);
        FrontDoorSection.check(values);
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
                ChatSection.build(values),
                new Database(values.get(DATABASE_NAME), values.get(DATABASE_USER)),
                new Administrator(values.get(ADMINISTRATOR), password),
                ImagesSection.build(values),
                values.find(RESOLVER),
                values.find(LANGUAGE).orElse(values.place().language()));
    }
}
