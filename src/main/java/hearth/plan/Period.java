package hearth.plan;

import hearth.plan.Problem.Kind;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// Durations as a plan and Synapse write them: a number and `s`, `m`, `h`, `d`, `w` or `y` (365 days). There is no
/// month.
public final class Period {
    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,8})([smhdwy])");
    private static final List<Duration> UNITS = List.of(
            Duration.ofDays(365),
            Duration.ofDays(1),
            Duration.ofHours(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1));
    private static final String LETTERS = "ydhms";

    private Period() {}

    /// Reads a duration within bounds, both included.
    public static Parsed<Duration> parse(String text, Duration least, Duration most) {
        var match = SHAPE.matcher(text);
        if (!match.matches()) return Parsed.bad(new Problem.NotA(Kind.PERIOD, text));
        var unit = match.group(2).equals("w") ? Duration.ofDays(7) : UNITS.get(LETTERS.indexOf(match.group(2)));
        var duration = unit.multipliedBy(Long.parseLong(match.group(1)));
        return duration.compareTo(least) < 0 || duration.compareTo(most) > 0
                ? Parsed.bad(new Problem.PeriodOutOfRange(written(least), written(most), text))
                : Parsed.ok(duration);
    }

    /// The shortest way to write a duration of whole seconds.
    public static String written(Duration duration) {
        var unit = 0;
        while (duration.toSeconds() % UNITS.get(unit).toSeconds() != 0) unit++;
        return duration.dividedBy(UNITS.get(unit)) + LETTERS.substring(unit, unit + 1);
    }
}
