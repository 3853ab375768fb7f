package hearth.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SecretTest {
    private record Holder(String name, Secret secret) {}

    @Test
    void printsNothing() {
        assertThat(Secret.of("hunter2")).hasToString("•••");
    }

    @Test
    void staysHiddenInWhateverHoldsIt() {
        assertThat(new Holder("alice", Secret.of("hunter2"))).hasToString("Holder[name=alice, secret=•••]");
    }

    @Test
    void aServersSecretsPrintNothing() {
        var secret = Secret.of("hunter2");
        assertThat(new ServerSecrets(
                                secret,
                                secret,
                                secret,
                                secret,
                                secret,
                                GivenSecrets.of(Map.of("mail.password", secret)))
                        .toString())
                .doesNotContain("hunter2");
    }

    @Test
    void isEqualToTheSameText() {
        assertThat(Secret.of("hunter2")).isEqualTo(Secret.of("hunter2")).hasSameHashCodeAs(Secret.of("hunter2"));
    }

    @Test
    void isNotEqualToAnotherText() {
        assertThat(Secret.of("hunter2")).isNotEqualTo(Secret.of("hunter3"));
    }

    @Test
    void isUtf8OnTheWire() {
        assertThat(Secret.of("é").bytes()).containsExactly(0xC3, 0xA9);
    }
}
