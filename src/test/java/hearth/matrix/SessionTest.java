package hearth.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.failure.SynapseFailure;
import hearth.http.Ask;
import hearth.plan.Localpart;
import hearth.plan.Parsed;
import hearth.plan.ServerName;
import hearth.secret.Secret;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Logging in, and what a member says and asks.
final class SessionTest {
    private static final ServerName SERVER = ((Parsed.Ok<ServerName>) ServerName.parse("example.org")).value();
    private static final Localpart ALICE = ((Parsed.Ok<Localpart>) Localpart.parse("alice")).value();

    private final ScriptedWeb web = new ScriptedWeb();
    private final Homeserver homeserver = new Homeserver(web, SERVER);
    private final Session session = new Session(web, "@alice:example.org", Secret.of("the-token"), "");

    @Test
    void loggingInGivesASession() throws Exception {
        web.answering(200, "{\"user_id\":\"@alice:example.org\",\"access_token\":\"the-token\"}");
        assertThat(homeserver.login(ALICE, Secret.of("hunter2"), "Hearth")).isEqualTo(session);
    }

    @Test
    void aWrongPasswordIsSaidToBeOne() {
        web.answering(403, "{\"errcode\":\"M_FORBIDDEN\"}");
        assertThat(failureOf(() -> homeserver.login(ALICE, Secret.of("wrong"), "Hearth")))
                .isEqualTo(new SynapseFailure.AdministratorPasswordWrong("@alice:example.org"));
    }

    @Test
    void tooManySignInsAreToldWithTheWait() {
        web.answering(429, "{\"errcode\":\"M_LIMIT_EXCEEDED\",\"retry_after_ms\":332000}");
        assertThat(failureOf(() -> homeserver.login(ALICE, Secret.of("hunter2"), "Hearth")))
                .isEqualTo(new SynapseFailure.TooManySignIns("@alice:example.org", 332));
    }

    @Test
    void theTokenTravelsInAHeaderAndInNoAddress() throws Exception {
        web.answering(200, "{}");
        session.whoami();
        assertThat(web.asked().getFirst().headers()).containsEntry("Authorization", "Bearer the-token");
        assertThat(web.asked().getFirst().path()).doesNotContain("the-token");
    }

    @Test
    void aRoomsNameIsEncodedInAnAddress() throws Exception {
        web.answering(200, "{}");
        session.say("!a+b/c:example.org", "hello", "1");
        assertThat(web.asked().getFirst())
                .asString()
                .isEqualTo("PUT /_matrix/client/v3/rooms/%21a%2Bb%2Fc%3Aexample.org/send/m.room.message/1");
    }

    @Test
    void aRoomOfTheProofStaysOnItsServer() throws Exception {
        web.answering(200, "{}");
        session.createRoom("Hearth");
        assertThat(web.body()).contains("\"m.federate\":false");
    }

    @Test
    void aMessageThatASyncShowsIsSeen() throws Exception {
        web.answering(200, synced("$event"));
        assertThat(session.sees("!room:example.org", "$event")).isTrue();
    }

    @Test
    void aMessageThatASyncDoesNotShowIsNot() throws Exception {
        web.answering(200, synced("$other"));
        assertThat(session.sees("!room:example.org", "$event")).isFalse();
    }

    @Test
    void aRefusedSyncIsAFailure() {
        web.answering(502, "Bad gateway");
        assertThat(failureOf(() -> session.sees("!room:example.org", "$event")))
                .isInstanceOf(ProofFailure.MessageLost.class);
    }

    @Test
    void mediaIsAskedForAsMembersDo() throws Exception {
        web.answering(200, "");
        session.download("mxc://example.org/abc");
        assertThat(web.asked())
                .extracting(Ask::path)
                .containsExactly("/_matrix/client/v1/media/download/example.org/abc");
    }

    private static String synced(String event) {
        return "{\"rooms\":{\"join\":{\"!room:example.org\":{\"timeline\":{\"events\":[{\"event_id\":\"" + event
                + "\"}]}}}}}";
    }

    private static Failure failureOf(ThrowingCallable call) {
        return catchThrowableOfType(FailureException.class, call).failure();
    }
}
