package hearth.deploy.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How old a Docker engine may be.
public final class EngineAge {
    /// The oldest engine that Hearth was tried with: Debian 11's and Ubuntu 20.04's.
    public static final String LEAST = "20.10";

    private static final Pattern NUMBERS = Pattern.compile("^([0-9]{1,6})\\.([0-9]{1,3})\\b");

    private EngineAge() {}

    /// Whether a version is older, by its first two numbers. One without numbers was built by somebody who knows
    /// why.
    public static boolean tooOld(String version) {
        var is = NUMBERS.matcher(version);
        var wanted = NUMBERS.matcher(LEAST);
        return is.find() && wanted.find() && number(is) < number(wanted);
    }

    private static long number(Matcher version) {
        return Integer.parseInt(version.group(1)) * 1000L + Integer.parseInt(version.group(2));
    }
}
