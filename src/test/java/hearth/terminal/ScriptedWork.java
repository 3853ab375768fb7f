package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Event;
import hearth.deploy.Request;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Work that is a script of events. Several scripts are several attempts, one after the other.
final class ScriptedWork implements Work {
    private final Deque<List<Event>> scripts = new ArrayDeque<>();
    /// What was asked for, attempt by attempt.
    final List<Request> requests = new ArrayList<>();
    /// What is done in the middle, before the last event.
    Consumer<Request> meanwhile = _ -> {};

    ScriptedWork(List<List<Event>> attempts) {
        scripts.addAll(attempts);
    }

    @Override
    public Run start(Request request, Goal goal, Consumer<Event> listener) {
        requests.add(request);
        var script = scripts.removeFirst();
        script.subList(0, script.size() - 1).forEach(listener);
        meanwhile.accept(request);
        listener.accept(script.getLast());
        return new Run() {
            @Override
            public Outcome await() {
                return outcome(script.getLast());
            }

            @Override
            public void cancel() {}
        };
    }

    private static Outcome outcome(Event end) {
        return switch (end) {
            case Event.Finished _ -> Outcome.DONE;
            case Event.Failed _ -> Outcome.FAILED;
            case Event.Blocked _ -> Outcome.BLOCKED;
            case Event.Cancelled _ -> Outcome.CANCELLED;
            default -> throw new AssertionError("no end: " + end);
        };
    }
}
