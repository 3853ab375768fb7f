package hearth.plan;

import static hearth.plan.Key.optional;
import static hearth.plan.Key.required;
import static hearth.plan.Key.usually;

import hearth.plan.Problem.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The section `server:`, the way in.
final class ServerSection {
    static final Key<String> ADDRESS = required(
            "server.address",
            Shape.text(Kind.ADDRESS, "IPv4, IPv6 or host name", SshTarget::parseAddress),
            "203.0.113.7",
            p -> p.server().address());
    static final Key<Integer> PORT = usually(
            "server.port", Shape.number(1, 65535), "22", p -> "" + p.server().port());
    static final Key<String> USER = usually(
            "server.user",
            Shape.text(Kind.USER, "up to 32 of `A-Z a-z 0-9 . _ -`", SshTarget::parseUser),
            "root",
            p -> p.server().user());
    static final Key<Path> KEY = optional(
            "server.key",
            FileShape.privateKey(),
            "~/.ssh/id_ed25519",
            p -> p.server().login() instanceof Login.Key key
                    ? Optional.of(key.file().toString())
                    : Optional.empty());
    static final Key<Path> PASSPHRASE_FILE = optional(
            "server.passphrase-file",
            FileShape.secret(),
            "passphrase.txt",
            p -> p.server().login() instanceof Login.Key key ? written(key.passphrase()) : Optional.empty());
    static final Key<Boolean> AGENT = optional(
            "server.agent",
            Shape.yesOrNo(),
            "true",
            p -> p.server().login() instanceof Login.Agent ? Optional.of("true") : Optional.empty());
    static final Key<Path> PASSWORD_FILE = optional(
            "server.password-file",
            FileShape.secret(),
            "password.txt",
            p -> p.server().login() instanceof Login.Password login ? written(login.password()) : Optional.empty());
    static final Key<Path> SUDO_PASSWORD_FILE = optional(
            "server.sudo-password-file",
            FileShape.secret(),
            "sudo-password.txt",
            p -> written(p.server().sudo()));
    static final Key<Fingerprint> HOST_KEY = optional(
            "server.host-key",
            Shape.text(Kind.FINGERPRINT, "`SHA256:` and 43 characters", Fingerprint::parse),
            "SHA256:uNiVztksCsDhcc0u9e8BrrJXVGDZd/+bLbcGbYM6WFM",
            p -> p.server().hostKey().map(Fingerprint::value));

    static final List<Key<?>> KEYS =
            List.of(ADDRESS, PORT, USER, KEY, PASSPHRASE_FILE, AGENT, PASSWORD_FILE, SUDO_PASSWORD_FILE, HOST_KEY);

    private ServerSection() {}

    /// One way in is enough; two would leave open which one is meant.
    static void check(Values values) {
        var agent = values.find(AGENT).orElse(false);
        if (agent && values.has(KEY)) values.problem(AGENT, new Problem.Excludes(KEY.path()));
        if (values.has(PASSWORD_FILE) && values.has(KEY))
            values.problem(PASSWORD_FILE, new Problem.Excludes(KEY.path()));
        else if (values.has(PASSWORD_FILE) && agent) values.problem(PASSWORD_FILE, new Problem.Excludes(AGENT.path()));
        if (values.has(PASSPHRASE_FILE) && !values.has(KEY))
            values.problem(PASSPHRASE_FILE, new Problem.OnlyWith(KEY.path(), ""));
    }

    static SshTarget build(Values values) {
        return new SshTarget(
                values.get(ADDRESS),
                values.get(PORT),
                values.get(USER),
                login(values),
                new SecretSource(SecretSource.SUDO_PASSWORD, values.find(SUDO_PASSWORD_FILE)),
                values.find(HOST_KEY));
    }

    private static Login login(Values values) {
        if (values.find(AGENT).orElse(false)) return new Login.Agent();
        var passphrase = new SecretSource(SecretSource.KEY_PASSPHRASE, values.find(PASSPHRASE_FILE));
        return values.find(KEY)
                .<Login>map(file -> new Login.Key(file, passphrase))
                .orElseGet(() ->
                        new Login.Password(new SecretSource(SecretSource.SSH_PASSWORD, values.find(PASSWORD_FILE))));
    }

    private static Optional<String> written(SecretSource source) {
        return source.file().map(Path::toString);
    }
}
