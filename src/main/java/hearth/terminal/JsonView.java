package hearth.terminal;

import hearth.deploy.Event;
import hearth.plan.PlanProblem;
import hearth.text.EventJson;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/// For programs: one event a line on stdout, and nothing else there.
final class JsonView implements View {
    private final EventJson json;
    private final PrintStream out;

    JsonView(EventJson json, Device device) {
        this.json = json;
        this.out = device.out();
    }

    @Override
    public void show(Event event) {
        print(json.line(event));
    }

    /// The plan cannot be used.
    void refused(Instant at, List<PlanProblem> problems) {
        print(json.line(at, problems));
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
