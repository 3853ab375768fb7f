package hearth.terminal;

import hearth.deploy.Event;
import hearth.text.EventJson;
import java.io.PrintStream;

/// For programs: one event a line on stdout, and nothing else there.
final class JsonView implements View {
    private final EventJson json;
    private final PrintStream out;

    JsonView(EventJson json, PrintStream out) {
        this.json = json;
        this.out = out;
    }

    @Override
    public void show(Event event) {
        out.println(json.line(event));
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
