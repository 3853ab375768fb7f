package hearth.secret;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The secrets that somebody else issued and the person gave to the server, such as a mail password, by name. Unlike
/// [ServerSecrets] Hearth cannot make them, and a new one replaces the old one.
public final class GivenSecrets {
    private static final Secret MASK = Secret.of("•••");

    private final Map<String, Secret> secrets;
    private final boolean masked;

    private GivenSecrets(Map<String, Secret> secrets, boolean masked) {
        this.secrets = new LinkedHashMap<>(secrets);
        this.masked = masked;
    }

    /// These.
    public static GivenSecrets of(Map<String, Secret> secrets) {
        return new GivenSecrets(secrets, false);
    }

    /// None at all.
    public static GivenSecrets none() {
        return of(Map.of());
    }

    /// A mask for every name, wherever text is only compared or shown.
    public static GivenSecrets masked() {
        return new GivenSecrets(Map.of(), true);
    }

    /// The secret of this name, if it is there.
    public Optional<Secret> find(String name) {
        return masked ? Optional.of(MASK) : Optional.ofNullable(secrets.get(name));
    }

    /// The secret of this name, which whoever asks has made sure of.
    public Secret get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no secret " + name));
    }

    /// Whether these are only masks.
    public boolean areMasked() {
        return masked;
    }

    /// All of them.
    public Collection<Secret> all() {
        return secrets.values();
    }

    /// These, and those others in the place of their namesakes.
    public GivenSecrets with(GivenSecrets others) {
        var both = new LinkedHashMap<>(secrets);
        both.putAll(others.secrets);
        return of(both);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GivenSecrets given && secrets.equals(given.secrets) && masked == given.masked;
    }

    @Override
    public int hashCode() {
        return secrets.hashCode();
    }

    @Override
    public String toString() {
        return secrets.keySet().toString();
    }
}
