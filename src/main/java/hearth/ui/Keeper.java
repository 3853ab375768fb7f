package hearth.ui;

import hearth.failure.FailureException;
import hearth.store.Draft;
import hearth.ui.model.Background;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps answers on disk a moment after each change, so that no crash loses more than the last word.
final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration MOMENT = Duration.ofMillis(300);

    private final Draft draft;
    private final Background background;
    private Map<String, String> latest = Map.of();
    private Background.@Nullable Later waiting;

    Keeper(Draft draft, Background background) {
        this.draft = draft;
        this.background = background;
    }

    /// These are the answers now. On the window's own thread.
    void keep(Map<String, String> answers) {
        latest = answers;
        if (waiting == null) waiting = background.later(MOMENT, this::begin);
    }

    private void begin() {
        waiting = null;
        var now = latest;
        background.run(
                () -> {
                    write(now);
                    return true;
                },
                _ -> {});
    }

    /// Writes what is still waiting.
    void finish() {
        var left = waiting;
        waiting = null;
        if (left == null) return;
        left.callOff();
        try {
            write(latest);
        } catch (FailureException e) {
            LOG.warn("the answers are not kept: {}", e.failure());
        }
    }

    private synchronized void write(Map<String, String> answers) throws FailureException {
        draft.write(answers);
    }
}
