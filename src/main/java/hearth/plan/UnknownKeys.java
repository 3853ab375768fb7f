package hearth.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What to say about a key that is not in the table.
final class UnknownKeys {
    /// Where people would write a secret, and the two places where it belongs instead.
    private static final Map<String, Problem> SECRETS = Map.of(
            "server.password", secret(ServerSection.PASSWORD_FILE, SecretSource.SSH_PASSWORD),
            "password", secret(ServerSection.PASSWORD_FILE, SecretSource.SSH_PASSWORD),
            "server.passphrase", secret(ServerSection.PASSPHRASE_FILE, SecretSource.KEY_PASSPHRASE),
            "passphrase", secret(ServerSection.PASSPHRASE_FILE, SecretSource.KEY_PASSPHRASE),
            "server.sudo-password", secret(ServerSection.SUDO_PASSWORD_FILE, SecretSource.SUDO_PASSWORD),
            "sudo-password", secret(ServerSection.SUDO_PASSWORD_FILE, SecretSource.SUDO_PASSWORD),
            "administrator.password", secret(PlanKeys.ADMINISTRATOR_PASSWORD_FILE, SecretSource.ADMINISTRATOR_PASSWORD),
            "database.password", new Problem.SecretInPlan("", ""),
            "mail.password", secret(MailSection.PASSWORD_FILE, SecretSource.MAIL_PASSWORD),
            "registration.captcha-secret", secret(RegistrationSection.CAPTCHA_SECRET_FILE, SecretSource.CAPTCHA_KEY));

    private UnknownKeys() {}

    static Problem explain(String path) {
        var usual = path.replace('_', '-').toLowerCase(Locale.ROOT);
        for (var secret : secrets(usual).entrySet())
            if (Distance.between(secret.getKey(), usual) <= 1) return secret.getValue();
        if (PlanKeys.find(path).isPresent()) return new Problem.Unwanted(Problem.Trap.DOTTED_KEY);
        return new Problem.UnknownKey(nearest(usual));
    }

    private static Map<String, Problem> secrets(String path) {
        var provider = provider(path);
        if (provider.isEmpty()) return SECRETS;
        var section = SignInSection.SECTION + "." + provider.get() + ".";
        var file = new Problem.SecretInPlan(section + "secret-file", IdentityProvider.variable(provider.get()));
        var all = new HashMap<>(SECRETS);
        for (var name : List.of("secret", "client-secret", "password")) all.put(section + name, file);
        return all;
    }

    /// The name that the person chose below `sign-in:`, where this path goes on behind it.
    private static Optional<String> provider(String path) {
        var words = path.split("\\.", -1);
        return words.length == 3 && words[0].equals(SignInSection.SECTION) ? Optional.of(words[1]) : Optional.empty();
    }

    /// The known key that looks most like this one: one in the same section with at most a third of its letters
    /// wrong, else one of exactly this name in another section.
    private static Optional<String> nearest(String path) {
        var section = path.substring(0, path.lastIndexOf('.') + 1);
        var name = path.substring(section.length());
        var known = known(path);
        return known.stream()
                .map(one -> inSection(one, section))
                .flatMap(Optional::stream)
                .distinct()
                .filter(one ->
                        Distance.between(name, one.substring(section.length())) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(one -> Distance.between(name, one.substring(section.length()))))
                .or(() -> known.stream().filter(one -> one.endsWith("." + name)).findFirst());
    }

    /// All keys, in the section of this path with the name that the person chose.
    private static List<String> known(String path) {
        var any = SignInSection.SECTION + "." + SignInSection.ANY + ".";
        var chosen = SignInSection.SECTION + "." + provider(path).orElse(SignInSection.EXAMPLE) + ".";
        return PlanKeys.ALL.stream().map(key -> key.path().replace(any, chosen)).toList();
    }

    /// The key or section right below a section that this known key is, or lies in.
    private static Optional<String> inSection(String known, String section) {
        if (!known.startsWith(section)) return Optional.empty();
        var end = known.indexOf('.', section.length());
        return Optional.of(end < 0 ? known : known.substring(0, end));
    }

    private static Problem secret(Key<?> file, String variable) {
        return new Problem.SecretInPlan(file.path(), variable);
    }
}
