package hearth.secret;

import java.util.random.RandomGenerator;

/// Makes passwords and keys. The randomness is handed in: `SecureRandom` in the program, a seeded one in tests.
public final class SecretMaker {
    /// Letters and digits that a person can read aloud: none of 0 O 1 l I.
    private static final String READABLE = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final RandomGenerator random;

    public SecretMaker(RandomGenerator random) {
        this.random = random;
    }

    /// A secret for machines: 43 characters, about 250 bits. Letters and digits only, so that it needs no
    /// quoting in YAML, in a shell, in a URL or in SQL.
    public Secret key() {
        return readable(43);
    }

    /// A password for a person: 20 characters, about 116 bits, in groups of five.
    public Secret password() {
        var plain = readable(20).reveal();
        return Secret.of(String.join(
                "-", plain.substring(0, 5), plain.substring(5, 10), plain.substring(10, 15), plain.substring(15)));
    }

    private Secret readable(int length) {
        var text = new StringBuilder(length);
        random.ints(length, 0, READABLE.length()).forEach(i -> text.append(READABLE.charAt(i)));
        return Secret.of(text.toString());
    }
}
