package hearth.deploy;

import hearth.failure.FailureException;
import hearth.host.Command;
import java.time.Duration;

/// Puts right what checks have found and the person has agreed to, by the very commands that were shown.
final class Repair {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final OpenServer server;
    private final Events events;

    Repair(OpenServer server, Events events) {
        this.server = server;
        this.events = events;
    }

    /// The id under which a fix is told, like that of a step.
    static String id(Fix fix) {
        return "fix-" + fix.kind().id();
    }

    /// Does it.
    void carryOut(Fix fix) throws FailureException {
        var began = events.now();
        events.tell(new Event.Began(began, id(fix)));
        var script = "set -e\n" + String.join("\n", fix.commands());
        server.host().run(Command.of(id(fix), script).within(LIMIT)).orThrow();
        events.tell(new Event.Done(events.now(), id(fix), events.since(began)));
    }
}
