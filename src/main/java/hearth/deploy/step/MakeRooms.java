package hearth.deploy.step;

import hearth.deploy.Change;
import hearth.deploy.Facts;
import hearth.deploy.Finding;
import hearth.deploy.Narrator;
import hearth.deploy.OpenServer;
import hearth.deploy.Step;
import hearth.failure.FailureException;
import hearth.failure.SynapseFailure;
import hearth.matrix.Homeserver;
import hearth.plan.Plan;

/// Makes the rooms that everyone joins, where they are missing, as the administrator. Left to itself Synapse would make
/// them for whoever signs up first, who would then own them.
final class MakeRooms implements Step {
    private final Plan plan;

    MakeRooms(Plan plan) {
        this.plan = plan;
    }

    @Override
    public String id() {
        return "make-rooms";
    }

    @Override
    public Finding look(Facts facts) {
        var missing = Opening.missingRooms(plan, facts);
        return missing.isEmpty()
                ? Finding.done(
                        Finding.Reason.PRESENT,
                        String.join(
                                ", ",
                                plan.chat().rooms().autoJoin().stream()
                                        .map(alias -> alias.at(plan.serverName()))
                                        .toList()))
                : new Finding.ToDo(missing.stream()
                        .map(alias -> new Change(Change.Kind.MAKE_ROOM, alias.at(plan.serverName())))
                        .toList());
    }

    @Override
    public void act(OpenServer server, Narrator narrator) throws FailureException {
        try (var inside = server.inside()) {
            var session =
                    server.administrator(new Homeserver(inside, server.plan().serverName()), narrator);
            try {
                for (var alias : Opening.missingRooms(plan, server.facts())) {
                    var answer = session.makePublicRoom(alias.value(), federates());
                    if (!answer.ok()) {
                        throw new SynapseFailure.RoomRefused(
                                        alias.at(plan.serverName()), Homeserver.evidence("POST /createRoom", answer))
                                .thrown();
                    }
                }
            } finally {
                session.logout();
            }
        }
    }

    /// Whether people of other servers can ever join; a room cannot change its mind about that.
    private boolean federates() {
        return plan.chat().federation().on();
    }
}
