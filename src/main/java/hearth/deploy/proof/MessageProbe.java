package hearth.deploy.proof;

import com.fasterxml.jackson.databind.JsonNode;
import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.http.Answer;
import hearth.matrix.Homeserver;
import java.util.List;
import java.util.UUID;

/// Makes a room, says something in it, and reads it back as an app would. The room is removed when the proof is over.
final class MessageProbe implements Probe {
    @Override
    public String id() {
        return "message";
    }

    @Override
    public List<String> needs() {
        return List.of("whoami");
    }

    @Override
    public List<String> finds() {
        return List.of("proof.message-lost", "proof.asked-too-often");
    }

    @Override
    public void run(Trial trial) throws FailureException {
        var session = trial.session();
        var room =
                good("createRoom", session.createRoom("Hearth")).path("room_id").asText();
        trial.remember(room, "");
        var sent = session.say(room, "Hearth", UUID.randomUUID().toString());
        var event = good("send", sent).path("event_id").asText();
        trial.remember(room, event);
        if (!session.sees(room, event))
            throw new ProofFailure.MessageLost("sync", Answers.evidence("sync", sent)).thrown();
    }

    private static JsonNode good(String doing, Answer answer) throws FailureException {
        if (answer.status() == 429) {
            var millis = Homeserver.json(answer).path("retry_after_ms").asLong();
            throw new ProofFailure.AskedTooOften(Math.ceilDiv(millis, 1000)).thrown();
        }
        if (!answer.ok()) throw new ProofFailure.MessageLost(doing, Answers.evidence(doing, answer)).thrown();
        return Homeserver.json(answer);
    }
}
