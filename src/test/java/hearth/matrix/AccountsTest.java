package hearth.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.FailureException;
import hearth.failure.SynapseFailure;
import hearth.plan.Localpart;
import hearth.plan.Parsed;
import hearth.plan.ServerName;
import hearth.secret.Secret;
import org.junit.jupiter.api.Test;

final class AccountsTest {
    private static final ServerName SERVER = ((Parsed.Ok<ServerName>) ServerName.parse("example.org")).value();

    private final ScriptedWeb web = new ScriptedWeb().answering(200, "{\"nonce\":\"abc123\"}");
    private final Accounts accounts =
            new Accounts(new Homeserver(web, SERVER), SERVER, Secret.of("registration-secret"));

    /// The code was computed by Python's `hmac`.
    @Test
    void provesThatItKnowsTheSecretForAnAdministrator() throws Exception {
        web.answering(200, "{}");
        accounts.make(name("alice"), Secret.of("pa ssé"), true);
        assertThat(web.body()).contains("\"mac\":\"581b4678ed7dc2394fc5457941857c3fa9b2a222\"", "\"admin\":true");
    }

    /// The code was computed by Python's `hmac`.
    @Test
    void provesThatItKnowsTheSecretForAMember() throws Exception {
        web.answering(200, "{}");
        accounts.make(name("bob"), Secret.of("hunter2"), false);
        assertThat(web.body()).contains("\"mac\":\"f3eb9f7d6cd0c0c675d7fe86fdd45697fc8b5e67\"", "\"admin\":false");
    }

    @Test
    void leavesNoDeviceBehind() throws Exception {
        web.answering(200, "{}");
        accounts.make(name("bob"), Secret.of("hunter2"), false);
        assertThat(web.body()).contains("\"inhibit_login\":true");
    }

    @Test
    void neverSendsTheSharedSecret() throws Exception {
        web.answering(200, "{}");
        accounts.make(name("bob"), Secret.of("hunter2"), false);
        assertThat(web.body()).doesNotContain("registration-secret");
    }

    @Test
    void aNewAccountIsSaidToBeNew() throws Exception {
        web.answering(200, "{}");
        assertThat(accounts.make(name("bob"), Secret.of("hunter2"), false)).isTrue();
    }

    @Test
    void aTakenNameIsSaidToBeTaken() throws Exception {
        web.answering(400, "{\"errcode\":\"M_USER_IN_USE\"}");
        assertThat(accounts.make(name("bob"), Secret.of("hunter2"), false)).isFalse();
    }

    @Test
    void aRefusalIsToldWithSynapsesWords() {
        web.answering(403, "{\"errcode\":\"M_UNKNOWN\",\"error\":\"HMAC incorrect\"}");
        var failure = catchThrowableOfType(
                        FailureException.class, () -> accounts.make(name("bob"), Secret.of("hunter2"), false))
                .failure();
        assertThat(failure).isInstanceOfSatisfying(SynapseFailure.AccountRefused.class, it -> {
            assertThat(it.account()).isEqualTo("@bob:example.org");
            assertThat(it.evidence().lastLine()).contains("HMAC incorrect");
        });
    }

    private static Localpart name(String text) {
        return ((Parsed.Ok<Localpart>) Localpart.parse(text)).value();
    }
}
