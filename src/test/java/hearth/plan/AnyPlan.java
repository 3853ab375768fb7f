package hearth.plan;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Invents plans, full of what YAML 1.1 would like to take for something else.
public final class AnyPlan {
    static final Path FOLDER = Path.of("a folder").toAbsolutePath();

    /// Texts that a careless writer or reader would change.
    private static final String[] AWKWARD = {
        "yes", "on", "null", "~", "0x1F", "0123", "1e3", "1_000", "12:30", "5m", "2026-01-01", ".inf", "=", "<<",
        "- c", "#", "a #b", "a: b", "{{ user.login }}", "{% raw %}", "'e'", "\"f\"", "!g", "&h", "*i", "%j", "@k",
                "`l`",
        "x\\y", "家", "欢迎 来", "🔥", "[m]", "{n}", "a, b", "? o", "|", ">", "100%", "%(app)s", "s ", "长".repeat(300)
    };

    private final Random random;

    public AnyPlan(long seed) {
        random = new Random(seed);
    }

    /// One more.
    public Plan next() {
        var name = ServerName.parse(oneOf("example.org", "1e3.no", "例子.中国", "0x1f.on"))
                .get();
        var target = new SshTarget(
                oneOf("203.0.113.7", "2001:db8::7", "::1", "no", "null", "vps.example.org", "1e3"),
                oneOf(22, 2222, 65535),
                oneOf("root", "0123", "yes", "1_000", "a.b-c"),
                oneOf(
                        new Login.Agent(),
                        new Login.Password(source(SecretSource.SSH_PASSWORD)),
                        new Login.Key(file(), source(SecretSource.KEY_PASSPHRASE))),
                source(SecretSource.SUDO_PASSWORD),
                maybe(() -> new Fingerprint("SHA256:" + "+/aZ".repeat(10) + "xyz")));
        return new Plan(
                target,
                name,
                oneOf(name.host(), new HostName("chat.example.org")),
                certificate(),
                frontDoor(),
                chat(),
                new Database(
                        oneOf("synapse", "on", "y"),
                        oneOf("synapse", "null", "_"),
                        new Database.Pool(oneOf(1, 5), oneOf(5, 10, 50))),
                new Administrator(
                        new Localpart(oneOf("admin", "0x1f", "12.30", "=a", "-", "true", "a/b")),
                        source(SecretSource.ADMINISTRATOR_PASSWORD),
                        maybe(() -> "you@example.org")),
                oneOf(
                        Images.DEFAULT,
                        new Images(
                                new ImageName("registry.test:5000/synapse", "v1"),
                                new ImageName("postgres", "16.4"),
                                new ImageName("caddy", "2"),
                                maybe(() -> URI.create("http://127.0.0.1:5000")),
                                oneOf(Carry.values()))),
                maybe(() -> new Resolver(oneOf("192.0.2.53", "2001:db8::53"), oneOf(53, 5353))),
                oneOf(Language.values()));
    }

    private FrontDoor frontDoor() {
        return oneOf(
                new FrontDoor(FrontDoor.By.CADDY, oneOf(FrontDoor.Notes.values()), FrontDoor.USUAL_PORT),
                new FrontDoor(FrontDoor.By.CADDY, FrontDoor.Notes.ELSEWHERE, 8443));
    }

    private ChatServer chat() {
        var mail = maybe(this::mail);
        return new ChatServer(
                oneOf(Preset.values()),
                new Basics(
                        oneOf(50L << 20, 1L << 20, 2L << 30, 1025L << 10),
                        yes(),
                        yes(),
                        yes(),
                        oneOf(Basics.LogLevel.values()),
                        yes()),
                mail,
                registration(mail.isPresent()),
                new PasswordPolicy(oneOf(1, 8, 128), yes(), yes(), yes(), yes()),
                new RateLimits(rate(), rate(), rate(), rate(), rate(), rate(), rate(), rate()),
                new Retention(maybe(this::days), maybe(this::days), maybe(this::days), maybe(this::days)),
                new Rooms(some(() -> new RoomAlias(oneOf("welcome", "欢迎", "yes", "0x1F", "5m", "{a}", "*b", "~")))),
                federation(),
                Stream.of("github", "company", "no", "a-1")
                        .filter(_ -> random.nextInt(3) == 0)
                        .map(this::provider)
                        .toList(),
                new Extra(options(3)),
                maybe(() -> new PemFile(file(), "")));
    }

    private Mail mail() {
        var user = maybe(() -> oneOf("chat@example.org", "apikey", "0123", "家"));
        var encryption = oneOf(Mail.Encryption.values());
        return new Mail(
                Mail.Provider.OWN,
                oneOf("smtp.example.org", "localhost", "2001:db8::25", "192.0.2.25", "no"),
                oneOf(25, 465, 587, 65535),
                encryption,
                user,
                user.isEmpty() ? SecretSource.variable(SecretSource.MAIL_PASSWORD) : source(SecretSource.MAIL_PASSWORD),
                new Sender(
                        oneOf("", "Our chat", "家园", "100% chat", "%(app)s", "a: b", "yes", "#1", "'x'"),
                        oneOf("chat@example.org", "0123+x=@example.org")),
                maybe(this::awkward),
                oneOf(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(7)));
    }

    private Registration registration(boolean mail) {
        var requires = EnumSet.noneOf(Registration.Requirement.class);
        for (var one : Registration.Requirement.values())
            if (yes() && (mail || one != Registration.Requirement.EMAIL)) requires.add(one);
        if (requires.isEmpty()) return new Registration(false, Set.of(), Optional.empty());
        return new Registration(
                true,
                requires,
                requires.contains(Registration.Requirement.CAPTCHA)
                        ? Optional.of(new Registration.Captcha(
                                "6LeIxAcTAAAAAJcZVRqyHh71UMIEGNQ_MXjiZKhI", source(SecretSource.CAPTCHA_KEY)))
                        : Optional.empty());
    }

    private Federation federation() {
        var with = oneOf(Federation.Openness.values());
        var servers = List.of("matrix.org", "[2001:db8::1]:8448", "192.0.2.1", "chat.example.com:1234");
        return new Federation(
                with,
                with == Federation.Openness.LISTED ? servers.subList(0, 1 + random.nextInt(4)) : List.of(),
                servers.subList(0, random.nextInt(3)),
                yes());
    }

    private IdentityProvider provider(String id) {
        var kind = oneOf(IdentityProvider.Kind.values());
        return new IdentityProvider(
                id,
                kind,
                awkward(),
                URI.create(oneOf("https://sso.example.org/realms/main", "https://sso.example.org:8443/")),
                oneOf("Iv1.0123456789abcdef", "0123", "yes", "1e3", "=", "~"),
                source(IdentityProvider.variable(id)),
                oneOf(
                        new Admission.Anyone(),
                        new Admission.Named(kind.claim(), List.of(awkward(), awkward())),
                        new Admission.Named("groups", List.of(awkward())),
                        kind == IdentityProvider.Kind.GITHUB
                                ? new Admission.Organisation("our-club")
                                : new Admission.Anyone()),
                new IdentityProvider.Claims(
                        some(() -> oneOf("openid", "read:user")),
                        maybe(() -> oneOf("{{ user.login }}", "{{ user['preferred_username'] | lower }}")),
                        maybe(this::awkward)));
    }

    private Map<String, @Nullable Object> options(int depth) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var n = random.nextInt(depth + 1); n > 0; n--)
            map.put(
                    oneOf("max_event_delay_duration", "caches", "turn_uris", "experimental_features"),
                    option(depth - 1));
        return map;
    }

    private @Nullable Object option(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> null;
            case 1 -> yes();
            case 2 -> oneOf(0, -1, 31, 1 << 30);
            case 3 -> oneOf(new BigDecimal("0.5"), new BigDecimal("10000000000.0"), new BigDecimal("-2.25"));
            case 6 -> options(depth);
            case 7 -> {
                var list = new ArrayList<@Nullable Object>();
                for (var n = random.nextInt(3); n > 0; n--) list.add(option(depth - 1));
                yield list;
            }
            default -> awkward();
        };
    }

    private Certificate certificate() {
        var email = maybe(() -> oneOf("ops@example.org", "0123+x=@example.org"));
        return oneOf(
                new Certificate.LetsEncrypt(email),
                new Certificate.Acme(URI.create("https://ca.example.org:14000/dir"), new PemFile(file(), ""), email),
                new Certificate.Internal(),
                new Certificate.Elsewhere());
    }

    private Rate rate() {
        return new Rate(
                oneOf(
                        new BigDecimal("0.17"),
                        new BigDecimal("0.003"),
                        new BigDecimal("1000"),
                        new BigDecimal("0.000001")),
                oneOf(1, 3, 10, 999_999));
    }

    private Duration days() {
        return Duration.ofDays(oneOf(1, 7, 14, 90, 365, 36_500));
    }

    private String awkward() {
        return oneOf(AWKWARD);
    }

    private SecretSource source(String variable) {
        return new SecretSource(variable, maybe(this::file));
    }

    private Path file() {
        return FOLDER.resolve(oneOf("id", "家 #1", "a: b", "- c", "#", "{{ d }}", "'e'", "\"f\"", "!g", "%h", "x\\y"));
    }

    private boolean yes() {
        return random.nextBoolean();
    }

    private <T> List<T> some(Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(3)).distinct().toList();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return List.of(values).get(random.nextInt(values.length));
    }
}
