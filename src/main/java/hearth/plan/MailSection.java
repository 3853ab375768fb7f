package hearth.plan;

import static hearth.plan.Key.optional;
import static hearth.plan.Key.usually;

import hearth.plan.Mail.Encryption;
import hearth.plan.Mail.Provider;
import hearth.plan.Problem.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The section `mail:`. There is mail where anything stands in it.
final class MailSection {
    private static final Duration SHORTEST_TOKEN = Duration.ofMinutes(5);
    private static final Duration LONGEST_TOKEN = Duration.ofDays(7);

    static final Key<Provider> PROVIDER = optional(
            "mail.provider",
            Shape.oneOf(List.of(Provider.values()), Provider::word),
            "own",
            written(mail ->
                    Optional.of(mail.provider()).filter(p -> p != Provider.OWN).map(Provider::word)));
    static final Key<String> HOST = optional(
            "mail.host",
            Shape.text(Kind.ADDRESS, "IPv4, IPv6 or host name", Mail::parseHost),
            "smtp.example.org",
            written(mail -> Optional.of(mail.host())
                    .filter(host -> !host.equals(mail.provider().host()))));
    static final Key<Encryption> ENCRYPTION = optional(
            "mail.encryption",
            Shape.oneOf(List.of(Encryption.values()), ChatSection::word),
            "tls",
            written(mail -> Optional.of(mail.encryption())
                    .filter(chosen -> chosen != mail.provider().encryption())
                    .map(ChatSection::word)));
    static final Key<Integer> PORT = optional(
            "mail.port",
            Shape.number(1, 65535),
            "465",
            written(mail -> Optional.of(mail.port())
                    .filter(port -> port != mail.provider().port(mail.encryption()))
                    .map(String::valueOf)));
    static final Key<String> USER = optional(
            "mail.user",
            Shape.line(),
            "chat@example.org",
            written(mail -> mail.user().filter(user -> !mail.provider().user().equals(Optional.of(user)))));
    static final Key<Path> PASSWORD_FILE = optional(
            "mail.password-file",
            FileShape.secret(),
            "mail-password.txt",
            written(mail -> mail.password().file().map(Path::toString)));
    static final Key<Sender> FROM = optional(
            "mail.from",
            Shape.text(Kind.SENDER, "an address, a name in front of it if you like", Sender::parse),
            "Our chat <chat@example.org>",
            written(mail -> Optional.of(mail.from())
                    .map(Sender::toString)
                    .filter(from -> !mail.user().equals(Optional.of(from)))));
    static final Key<String> APP_NAME = optional("mail.app-name", Shape.line(), "Our chat", written(Mail::appName));
    static final Key<Duration> TOKEN_LIFETIME = usually(
            "mail.token-lifetime",
            Shape.text(Kind.PERIOD, "5m to 7d", text -> Period.parse(text, SHORTEST_TOKEN, LONGEST_TOKEN)),
            "1h",
            p -> p.chat().mail().map(Mail::tokenLifetime).map(Period::written).orElse("1h"));

    static final List<Key<?>> KEYS =
            List.of(PROVIDER, HOST, ENCRYPTION, PORT, USER, PASSWORD_FILE, FROM, APP_NAME, TOKEN_LIFETIME);

    private MailSection() {}

    static boolean wanted(Values values) {
        return values.hasIn("mail");
    }

    static void check(Values values) {
        if (!wanted(values) || !values.clear(PROVIDER)) return;
        var provider = provider(values);
        if (provider == Provider.OWN) values.demand(HOST);
        var user = user(values);
        if (values.clear(USER) && user.isEmpty()) {
            if (provider != Provider.OWN) values.demand(USER);
            if (values.has(PASSWORD_FILE)) values.problem(PASSWORD_FILE, new Problem.OnlyWith(USER.path(), ""));
        }
        var nameless = user.isEmpty() && provider != Provider.OWN; // the user that is missing will be the sender
        if (values.clear(USER)
                && !nameless
                && user.flatMap(MailSection::asSender).isEmpty()) values.demand(FROM);
    }

    static Optional<Mail> build(Values values) {
        if (!wanted(values)) return Optional.empty();
        var provider = provider(values);
        var encryption = values.find(ENCRYPTION).orElse(provider.encryption());
        var user = user(values);
        return Optional.of(new Mail(
                provider,
                values.find(HOST).orElse(provider.host()),
                values.find(PORT).orElse(provider.port(encryption)),
                encryption,
                user,
                new SecretSource(SecretSource.MAIL_PASSWORD, values.find(PASSWORD_FILE)),
                values.find(FROM).or(() -> user.flatMap(MailSection::asSender)).orElseThrow(),
                values.find(APP_NAME),
                values.get(TOKEN_LIFETIME)));
    }

    private static Provider provider(Values values) {
        return values.find(PROVIDER).orElse(Provider.OWN);
    }

    private static Optional<String> user(Values values) {
        return values.find(USER).or(() -> provider(values).user());
    }

    /// Most accounts on a mail server are addresses, and mail has to come from them.
    private static Optional<Sender> asSender(String user) {
        return Certificate.parseEmail(user) instanceof Parsed.Ok<String>(var address) && address.equals(user)
                ? Optional.of(new Sender("", address))
                : Optional.empty();
    }

    private static Function<Plan, Optional<String>> written(Function<Mail, Optional<String>> part) {
        return plan -> plan.chat().mail().flatMap(part);
    }
}
