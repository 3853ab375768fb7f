package hearth.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Sizes, times and lists the way people write them.
public final class Words {
    private static final long KB = 1024;

    private final Texts texts;
    private final ZoneId zone;

    /// @param zone in which moments are told
    public Words(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /// A size with two or three digits that matter: `512 bytes`, `1.5 KB`, `50 MB`, `2 GB`. A KB is 1024 bytes
    /// here, as it is in what providers and Synapse call so.
    public String size(long bytes) {
        if (bytes < KB) return texts.say("size.bytes", "" + bytes);
        if (bytes < KB * KB) return texts.say("size.kb", rounded(bytes, KB));
        if (bytes < KB * KB * KB) return texts.say("size.mb", rounded(bytes, KB * KB));
        return texts.say("size.gb", rounded(bytes, KB * KB * KB));
    }

    /// A duration: `0.4 s`, `12 s`, `1 min 5 s`, `2 h 3 min`.
    public String time(Duration duration) {
        var seconds = duration.toSeconds();
        if (duration.toMillis() < 10_000) return texts.say("time.seconds", rounded(duration.toMillis(), 1000));
        if (seconds < 60) return texts.say("time.seconds", "" + seconds);
        if (seconds < 3600) return texts.say("time.minutes", "" + seconds / 60, "" + seconds % 60);
        return texts.say("time.hours", "" + seconds / 3600, "" + seconds % 3600 / 60);
    }

    /// A number of whole seconds.
    public String seconds(long seconds) {
        return time(Duration.ofSeconds(seconds));
    }

    /// A moment to the minute, in the person's own time zone: `2026-08-01 12:30`.
    public String moment(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
                .withZone(zone)
                .format(instant);
    }

    /// Several things in a row.
    public String list(List<String> things) {
        return String.join(texts.say("list.separator"), things);
    }

    /// Several numbers in a row, without separators in them: ports.
    public String numbers(List<Integer> numbers) {
        return list(numbers.stream().map(String::valueOf).toList());
    }

    /// One digit behind the point below ten, none from there on, and never a zero for nothing.
    private static String rounded(long amount, long unit) {
        var digits = amount < 10 * unit ? 1 : 0;
        return BigDecimal.valueOf(amount)
                .divide(BigDecimal.valueOf(unit), digits, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
