package hearth.terminal;

import hearth.deploy.Event;
import hearth.plan.ImageName;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// For logs and pipes: the lines of the [Story] and, because nothing is painted, a line for each thing that a step says
/// and now and then one for a download. No control characters.
final class PlainView implements View {
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final Story story;
    private final Speech speech;
    private final PrintStream err;
    private final Map<ImageName, Instant> told = new HashMap<>();

    PlainView(Story story, Speech speech, PrintStream err) {
        this.story = story;
        this.speech = speech;
        this.err = err;
    }

    @Override
    public void show(Event event) {
        print(story.tell(event));
        switch (event) {
            case Event.Said(var _, var _, var milestone, var what) ->
                print(List.of("  " + speech.events().of(milestone, what)));
            case Event.Pulled pulled -> print(pulled(pulled));
            default -> {}
        }
    }

    private List<String> pulled(Event.Pulled pulled) {
        var before = told.putIfAbsent(pulled.image(), pulled.at());
        if (before == null || Duration.between(before, pulled.at()).compareTo(BETWEEN) < 0 || pulled.total() <= 0)
            return List.of();
        told.put(pulled.image(), pulled.at());
        return List.of("  "
                + speech.say(
                        "terminal.pulled",
                        PullBars.name(pulled.image()),
                        speech.words().size(pulled.done()),
                        speech.words().size(pulled.total())));
    }

    private void print(List<String> lines) {
        lines.forEach(err::println);
        err.flush();
    }

    @Override
    public void close() {
        err.flush();
    }
}
