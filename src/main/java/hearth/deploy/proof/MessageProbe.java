package hearth.deploy.proof;

import hearth.failure.FailureException;
import java.util.UUID;

/// Makes a room, says something in it, and reads it back as an app would. The room is removed when the proof is over.
final class MessageProbe implements Probe {
    @Override
    public String id() {
        return "message";
    }

    @Override
    public void run(Proof proof) throws FailureException {
        var session = proof.session();
        var room = Probes.expect(id(), session.createRoom("Hearth"), 200)
                .path("room_id")
                .asText();
        var transaction = UUID.randomUUID().toString();
        proof.remember(room, "");
        var sent = session.say(room, "Hearth", transaction);
        var event = Probes.expect(id(), sent, 200).path("event_id").asText();
        proof.remember(room, event);
        Probes.demand(id(), sent, event, session.sees(room, event));
    }
}
