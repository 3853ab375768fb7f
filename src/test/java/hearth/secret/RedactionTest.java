package hearth.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RedactionTest {
    private final Redaction redaction = new Redaction();

    @Test
    void aLearntSecretIsMasked() {
        redaction.learn(Secret.of("hunter2"));
        assertThat(redaction.mask("login with hunter2 failed")).isEqualTo("login with ••• failed");
    }

    @Test
    void itIsMaskedWhereverItOccurs() {
        redaction.learn(Secret.of("hunter2"));
        assertThat(redaction.mask("hunter2hunter2")).isEqualTo("••••••");
    }

    @Test
    void aSecretThatBeginsLikeAnotherDoesNotSpoilIt() {
        redaction.learn(Secret.of("hunter2"));
        redaction.learn(Secret.of("hunter2-and-more"));
        assertThat(redaction.mask("hunter2-and-more")).isEqualTo("•••");
    }

    @Test
    void whatIsTooShortToBeASecretStays() {
        redaction.learn(Secret.of("abc"));
        assertThat(redaction.mask("abcdef")).isEqualTo("abcdef");
    }

    @Test
    void anEmptySecretSpoilsNothing() {
        redaction.learn(Secret.of(""));
        assertThat(redaction.mask("text")).isEqualTo("text");
    }

    @Test
    void charactersThatMeanSomethingInPatternsAreOnlyCharacters() {
        redaction.learn(Secret.of("a.*$1\\"));
        assertThat(redaction.mask("a.*$1\\ and abcd$1\\")).isEqualTo("••• and abcd$1\\");
    }

    @Test
    void allOfAServersSecretsAreMasked() {
        var secrets = ServerSecrets.make(new SecretMaker(new Random(1)));
        redaction.learn(secrets);
        var all = List.of(
                secrets.postgres().reveal(),
                secrets.database().reveal(),
                secrets.registration().reveal(),
                secrets.macaroon().reveal(),
                secrets.form().reveal());
        assertThat(redaction.mask(all)).containsOnly("•••");
    }

    @Test
    void learningGivesTheSecretBack() {
        var secret = Secret.of("hunter2");
        assertThat(redaction.learn(secret)).isSameAs(secret);
    }
}
