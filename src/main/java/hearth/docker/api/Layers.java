package hearth.docker.api;

import hearth.docker.PullProgress;
import java.util.LinkedHashMap;
import java.util.Map;

/// How far the layers of one image have come, out of what the engine reports about each.
///
/// A byte counts half when it has arrived and whole when it is unpacked, so that the end of the bar is the end of the
/// work; on a fast line unpacking takes longer than fetching. Nothing ever counts backwards: a download that the
/// engine begins again stands still until it has caught up.
final class Layers {
    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private PullProgress shown = new PullProgress(0, 0);

    /// Takes in one report.
    ///
    /// @param current how many bytes of this layer, 0 where the report has none
    /// @param total   how many bytes this layer has, 0 where the engine does not know
    void report(String layer, String status, long current, long total) {
        var before = layers.getOrDefault(layer, Layer.UNKNOWN);
        layers.put(
                layer,
                switch (status) {
                    case "Downloading" -> before.fetched(current, total);
                    case "Verifying Checksum", "Download complete" -> before.fetched(before.size, before.size);
                    case "Extracting" -> before.unpacked(total > 0 ? current : 0, total);
                    case "Pull complete", "Already exists" -> before.unpacked(before.size, before.size);
                    default -> before;
                });
    }

    /// Where it all stands; never less than before.
    PullProgress progress() {
        var size = layers.values().stream().mapToLong(layer -> layer.size).sum();
        var halves = layers.values().stream()
                .mapToLong(layer -> layer.fetched + layer.unpacked)
                .sum();
        shown = new PullProgress(Math.max(shown.done(), halves / 2), Math.max(shown.total(), size));
        return shown;
    }

    /// The image is here.
    PullProgress complete() {
        var total = progress().total();
        shown = new PullProgress(total, total);
        return shown;
    }

    private record Layer(long size, long fetched, long unpacked) {
        static final Layer UNKNOWN = new Layer(0, 0, 0);

        Layer fetched(long current, long total) {
            var bigger = Math.max(size, Math.max(current, total));
            return new Layer(bigger, Math.max(fetched, current), unpacked);
        }

        /// Unpacking begins when all of it is here. Some engines report seconds instead of bytes, without a
        /// total.
        Layer unpacked(long current, long total) {
            var bigger = Math.max(size, total);
            return new Layer(bigger, bigger, Math.max(unpacked, Math.min(current, bigger)));
        }
    }
}
