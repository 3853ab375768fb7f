package hearth.plan;

import java.util.Comparator;
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
            "database.password", new Problem.SecretInPlan("", ""));

    private static final List<String> KNOWN =
            PlanKeys.ALL.stream().<String>map(Key::path).toList();

    private UnknownKeys() {}

    static Problem explain(String path) {
        var usual = path.replace('_', '-').toLowerCase(Locale.ROOT);
        for (var secret : SECRETS.entrySet())
            if (Distance.between(secret.getKey(), usual) <= 1) return secret.getValue();
        if (KNOWN.contains(path)) return new Problem.Unwanted(Problem.Trap.DOTTED_KEY);
        return new Problem.UnknownKey(nearest(usual));
    }

    /// The known key that looks most like this one: one in the same section with at most a third of its letters
    /// wrong,
    /// else one of exactly this name in another section.
    private static Optional<String> nearest(String path) {
        var section = path.substring(0, path.lastIndexOf('.') + 1);
        var name = path.substring(section.length());
        return KNOWN.stream()
                .map(known -> inSection(known, section))
                .flatMap(Optional::stream)
                .distinct()
                .filter(known ->
                        Distance.between(name, known.substring(section.length())) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(known -> Distance.between(name, known.substring(section.length()))))
                .or(() -> KNOWN.stream()
                        .filter(known -> known.endsWith("." + name))
                        .findFirst());
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
