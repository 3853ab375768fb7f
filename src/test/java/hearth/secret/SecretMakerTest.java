package hearth.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SecretMakerTest {
    private static final String READABLE = "[a-km-zA-HJ-NP-Z2-9]";

    private final SecretMaker maker = new SecretMaker(new Random(7));

    @Test
    void aKeyNeedsNoQuotesAnywhere() {
        assertThat(maker.key().reveal()).matches("[A-Za-z0-9]{43}");
    }

    @Test
    void aPasswordCanBeReadAloud() {
        assertThat(maker.password().reveal()).matches(READABLE + "{5}(-" + READABLE + "{5}){3}");
    }

    @Test
    void everyReadableLetterAndDigitOccurs() {
        var seen = IntStream.range(0, 500)
                .mapToObj(_ -> maker.key().reveal())
                .flatMapToInt(String::chars)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.toSet());
        assertThat(seen).hasSize(57);
        assertThat(seen).doesNotContain("0", "O", "1", "l", "I");
    }

    @Test
    void noTwoAreAlike() {
        assertThat(IntStream.range(0, 1000).mapToObj(_ -> maker.key()).distinct())
                .hasSize(1000);
    }

    @Test
    void aServersSecretsAreAllDifferent() {
        var secrets = ServerSecrets.make(maker);
        assertThat(Set.of(
                        secrets.postgres(),
                        secrets.database(),
                        secrets.registration(),
                        secrets.macaroon(),
                        secrets.form()))
                .hasSize(5);
    }

    @Test
    void theSameRandomnessMakesTheSameSecret() {
        assertThat(new SecretMaker(new Random(3)).key()).isEqualTo(new SecretMaker(new Random(3)).key());
    }
}
