package hearth.docker.api;

import com.github.dockerjava.api.model.PullResponseItem;
import hearth.docker.PullProgress;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Listens to the reports of one pull.
final class PullWatch implements Consumer<PullResponseItem> {
    /// Ten reports a second are as many as an eye can follow; the engine sends hundreds.
    private static final long PAUSE_NANOS = 100_000_000;

    private final Consumer<PullProgress> progress;
    private final LongSupplier nanos;
    private final Layers layers = new Layers();
    private long last;
    private volatile boolean complete;
    private volatile String error = "";

    /// @param nanos the clock
    PullWatch(Consumer<PullProgress> progress, LongSupplier nanos) {
        this.progress = progress;
        this.nanos = nanos;
        last = nanos.getAsLong() - PAUSE_NANOS;
    }

    @Override
    public void accept(PullResponseItem item) {
        var status = item.getStatus() == null ? "" : item.getStatus();
        var layer = item.getId();
        var detail = item.getProgressDetail();
        if (item.getErrorDetail() != null)
            error = String.valueOf(item.getErrorDetail().getMessage());
        // The last line of a whole pull: "Status: Downloaded newer image for ..." or "Status: Image is up to date ...".
        complete |= status.startsWith("Status: ");
        if (layer != null && detail != null) {
            layers.report(layer, status, number(detail.getCurrent()), number(detail.getTotal()));
        } else if (layer != null) {
            layers.report(layer, status, 0, 0);
        }
        tell();
    }

    /// Whether the engine said that the image is here.
    boolean complete() {
        return complete;
    }

    /// What the engine said went wrong, or an empty text.
    String error() {
        return error;
    }

    private static long number(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    private void tell() {
        var now = nanos.getAsLong();
        if (!complete && now - last < PAUSE_NANOS) return;
        last = now;
        progress.accept(complete ? layers.complete() : layers.progress());
    }
}
