package hearth.ui;

import hearth.failure.FailureException;
import hearth.store.Draft;
import hearth.ui.model.Background;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps answers on disk a moment after each change, so that no crash loses more than the last word. Whichever thread
/// writes last, what is on disk is what was answered last.
final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration MOMENT = Duration.ofMillis(300);

    private final Draft draft;
    private final Background background;
    private volatile @Nullable Map<String, String> latest;
    private @Nullable Map<String, String> written;
    private Background.@Nullable Later waiting;
    private boolean finished;

    Keeper(Draft draft, Background background) {
        this.draft = draft;
        this.background = background;
    }

    /// These are the answers now. On the window's own thread.
    void keep(Map<String, String> answers) {
        if (finished) return;
        latest = answers;
        if (waiting == null) waiting = background.later(MOMENT, this::begin);
    }

    private void begin() {
        waiting = null;
        background.run(
                () -> {
                    write();
                    return true;
                },
                _ -> {});
    }

    /// Writes what is not written yet, and nothing ever after.
    void finish() {
        finished = true;
        var left = waiting;
        waiting = null;
        if (left != null) left.callOff();
        try {
            write();
        } catch (FailureException e) {
            LOG.warn("the answers are not kept: {}", e.failure());
        }
    }

    private synchronized void write() throws FailureException {
        var now = latest;
        if (now == null || Objects.equals(now, written)) return;
        draft.write(now);
        written = now;
    }
}
