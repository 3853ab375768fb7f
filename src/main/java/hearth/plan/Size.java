package hearth.plan;

import hearth.plan.Problem.Kind;
import java.util.regex.Pattern;

/// Sizes as a plan and Synapse write them: a number and `K`, `M` or `G`, each 1024 times the one before.
public final class Size {
    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,8})([KMGkmg])");
    private static final long K = 1024;

    private Size() {}

    /// Reads a size within bounds, both included, in bytes.
    static Parsed<Long> parse(String text, long least, long most) {
        var match = SHAPE.matcher(text);
        if (!match.matches()) return Parsed.bad(new Problem.NotA(Kind.SIZE, text));
        var bytes = Long.parseLong(match.group(1))
                * switch (match.group(2)) {
                    case "K", "k" -> K;
                    case "M", "m" -> K * K;
                    default -> K * K * K;
                };
        return bytes < least || bytes > most
                ? Parsed.bad(new Problem.SizeOutOfRange(least, most, text))
                : Parsed.ok(bytes);
    }

    /// The shortest way to write a size. What is no whole number of KiB is rounded down.
    public static String written(long bytes) {
        if (bytes % (K * K * K) == 0) return bytes / (K * K * K) + "G";
        return bytes % (K * K) == 0 ? bytes / (K * K) + "M" : bytes / K + "K";
    }
}
