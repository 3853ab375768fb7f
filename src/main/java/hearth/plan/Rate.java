package hearth.plan;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// How often something may be done: a bucket of `burst` that fills by `perSecond` (Synapse docs, "Ratelimiting").
public record Rate(BigDecimal perSecond, int burst) {
    private static final Pattern SHAPE =
            Pattern.compile("(?<rate>[0-9]{1,4}(?:\\.[0-9]{1,6})?)/s burst (?<burst>[1-9][0-9]{0,5})");

    /// Reads `0.17/s burst 3`. A rate of zero would shut a door for ever, so there is none.
    public static Parsed<Rate> parse(String text) {
        var match = SHAPE.matcher(text);
        if (!match.matches() || new BigDecimal(match.group("rate")).signum() == 0)
            return Parsed.bad(new Problem.NotA(Problem.Kind.RATE, text));
        var perSecond = new BigDecimal(match.group("rate")).stripTrailingZeros();
        return Parsed.ok(new Rate(
                perSecond.scale() < 0 ? perSecond.setScale(0) : perSecond, Integer.parseInt(match.group("burst"))));
    }

    /// As a plan writes it.
    @Override
    public String toString() {
        return perSecond.toPlainString() + "/s burst " + burst;
    }
}
