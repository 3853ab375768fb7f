package hearth.terminal;

import hearth.deploy.Event;
import hearth.plan.ImageName;
import hearth.text.Speech;
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
    private final Voice voice;
    private final Speech speech;
    private final Map<ImageName, Instant> told = new HashMap<>();

    PlainView(Story story, Voice voice) {
        this.story = story;
        this.voice = voice;
        this.speech = voice.speech();
    }

    @Override
    public void show(Event event) {
        voice.say(story.tell(event));
        switch (event) {
            case Event.Said(var _, var _, var milestone, var what) ->
                voice.say(List.of("  " + speech.events().of(milestone, what)));
            case Event.Pulled pulled -> voice.say(pulled(pulled));
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

    @Override
    public void close() {
        voice.screen().close();
    }
}
