package hearth.terminal;

import hearth.deploy.Event;
import hearth.plan.ImageName;
import hearth.terminal.screen.Columns;
import hearth.text.Speech;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The downloads on their way, one bar each, by the bytes that have arrived.
final class PullBars {
    private static final Duration LINGER = Duration.ofSeconds(1);
    private static final int WIDEST = 30;
    private static final int NARROWEST = 8;

    private final Speech speech;
    private final Look look;
    private final Map<ImageName, Event.Pulled> pulls = new LinkedHashMap<>();

    PullBars(Speech speech, Look look) {
        this.speech = speech;
        this.look = look;
    }

    void moved(Event.Pulled pulled) {
        pulls.put(pulled.image(), pulled);
    }

    /// A bar for everything that is not complete, or was not a moment ago.
    List<String> lines(Instant now) {
        var shown = pulls.values().stream()
                .filter(pull ->
                        !complete(pull) || Duration.between(pull.at(), now).compareTo(LINGER) < 0)
                .toList();
        var names = widest(shown, pull -> name(pull.image()));
        var room = look.tty().columns() - 1 - names - widest(shown, this::figures) - 4;
        return shown.stream().map(pull -> line(pull, names, room)).toList();
    }

    private static int widest(List<Event.Pulled> pulls, Function<Event.Pulled, String> part) {
        return pulls.stream()
                .mapToInt(pull -> Columns.of(part.apply(pull)))
                .max()
                .orElse(0);
    }

    private String line(Event.Pulled pull, int names, int room) {
        var left = "  " + Columns.pad(name(pull.image()), names) + "  ";
        if (room < NARROWEST) return look.fit(left + figures(pull).strip(), 0);
        var width = Math.min(WIDEST, room);
        var done = (int) (share(pull) * width);
        return left
                + look.style().accent(look.signs().bar().repeat(done))
                + look.style().quiet(look.signs().rest().repeat(width - done))
                + figures(pull);
    }

    private String figures(Event.Pulled pull) {
        var percent = "  %3d %%".formatted((int) (share(pull) * 100));
        if (pull.total() <= 0) return percent;
        return percent + "  " + speech.words().size(pull.done()) + " / "
                + speech.words().size(pull.total());
    }

    private static double share(Event.Pulled pull) {
        return pull.total() <= 0 ? 0 : Math.clamp((double) pull.done() / pull.total(), 0, 1);
    }

    /// The end of the name, which is what differs.
    static String name(ImageName image) {
        return image.toString().substring(image.repository().lastIndexOf('/') + 1);
    }

    private static boolean complete(Event.Pulled pull) {
        return pull.total() > 0 && pull.done() >= pull.total();
    }
}
