package hearth.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.files.HomeserverYaml;
import hearth.plan.Mail;
import hearth.plan.Plan;
import hearth.plan.SecretSource;
import hearth.secret.Secret;
import hearth.secret.SecretMaker;
import hearth.secret.ServerSecrets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What becomes of the secrets that the person brings, or does not bring.
final class GivenOnServerTest {
    private static final Plan PLAN =
            CasePlan.with(Map.of("mail", Map.of("host", "smtp.example.org", "user", "chat@example.org")));
    private static final Secret FIRST = Secret.of("first password");
    private static final Secret SECOND = Secret.of("second password");

    private final List<String> asked = new ArrayList<>();

    @Test
    void aFirstOneIsToBeKept() throws Exception {
        var given = compared(server(), person(FIRST));
        assertThat(given.files()).hasSize(1);
        assertThat(given.files().getFirst().path()).isEqualTo("/var/lib/hearth/given/mail.password");
        assertThat(given.files().getFirst().mode()).isEqualTo("0600");
        assertThat(text(given)).endsWith("\nfirst password\n");
        assertThat(given.fresh().get(Mail.SECRET)).isEqualTo(FIRST);
    }

    @Test
    void theSameOneAgainChangesNothing() throws Exception {
        var given = compared(server(KeptSecret.of("salt", FIRST)), person(FIRST));
        assertThat(given.files()).isEmpty();
        assertThat(mark(given)).isEqualTo(KeptSecret.of("salt", FIRST).mark());
    }

    @Test
    void anotherOneIsAnotherConfigurationAndAnotherContainer() throws Exception {
        var before = compared(server(KeptSecret.of("salt", FIRST)), person());
        var after = compared(server(KeptSecret.of("salt", FIRST)), person(SECOND));
        assertThat(after.files()).hasSize(1);
        assertThat(masked(after)).isNotEqualTo(masked(before)).doesNotContain("first password", "second password");
        assertThat(Containers.synapse(after.plan()).fingerprint())
                .isNotEqualTo(Containers.synapse(before.plan()).fingerprint());
    }

    @Test
    void oneThatTheServerKeepsIsNotAskedFor() throws Exception {
        var given = compared(server(KeptSecret.of("salt", FIRST)), person());
        assertThat(given.files()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void oneThatIsNowhereIsAskedFor() throws Exception {
        var given = compared(server(), new Person(Optional.empty(), Optional.of(SECOND)));
        assertThat(asked).containsExactly("mail.password");
        assertThat(given.fresh().get(Mail.SECRET)).isEqualTo(SECOND);
    }

    @Test
    void oneThatNobodyHasIsMissed() {
        var failure = catchThrowableOfType(FailureException.class, () -> compared(server(), person()));
        assertThat(failure.failure()).isEqualTo(new LocalFailure.SecretMissing(SecretSource.MAIL_PASSWORD));
    }

    @Test
    void anEmptyFileIsNoSecret() {
        var failure = catchThrowableOfType(FailureException.class, () -> compared(server(), person(Secret.of(""))));
        assertThat(failure.failure()).isEqualTo(new LocalFailure.SecretMissing(SecretSource.MAIL_PASSWORD));
    }

    @Test
    void theSaltMakesTheSameSecretLookDifferentElsewhere() throws Exception {
        assertThat(KeptSecret.of("one", FIRST).digest())
                .isNotEqualTo(KeptSecret.of("two", FIRST).digest());
        assertThat(text(compared(server(), person(FIRST))).lines().findFirst().orElseThrow())
                .hasSizeGreaterThan(40);
    }

    private static String masked(GivenOnServer given) {
        return HomeserverYaml.text(given.plan(), ServerSecrets.masked());
    }

    private static String mark(GivenOnServer given) {
        return given.plan()
                .chat()
                .secrets()
                .getOrDefault(Mail.SECRET, SecretSource.variable(""))
                .mark();
    }

    private static String text(GivenOnServer given) {
        return new String(given.files().getFirst().content(), StandardCharsets.UTF_8);
    }

    private static GivenOnServer compared(Facts facts, PersonsSecrets person) throws FailureException {
        return GivenOnServer.compared(PLAN, facts, person, new SecretMaker(new Random(3)));
    }

    private static Facts server(KeptSecret... kept) {
        var lines = List.of(kept).stream()
                .map(one -> "mail.password " + one.salt() + " " + one.digest())
                .toList();
        return CaseFacts.of("deployed", Map.of("given", lines), Map.of());
    }

    private PersonsSecrets person(Secret... known) {
        return new Person(List.of(known).stream().findFirst(), Optional.empty());
    }

    /// Somebody with a secret in a file, or in their head.
    private final class Person implements PersonsSecrets {
        private final Optional<Secret> known;
        private final Optional<Secret> typed;

        Person(Optional<Secret> known, Optional<Secret> typed) {
            this.known = known;
            this.typed = typed;
        }

        @Override
        public Optional<Secret> known(SecretSource source) {
            return known;
        }

        @Override
        public Optional<Secret> asked(String name, SecretSource source) {
            asked.add(name);
            return typed;
        }
    }
}
