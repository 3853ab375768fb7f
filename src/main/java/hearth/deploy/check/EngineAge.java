package hearth.deploy.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How old a Docker engine may be.
public final class EngineAge {
    /// The oldest engine that Hearth was tried with: Debian 11's and Ubuntu 20.04's.
    public static final String LEAST = "20.10";

    private static final Pattern NUMBERS = Pattern.compile("^([0-9]{1,6})\\.([0-9]{1,3})\\b");

    /// The first engine that leads containers out by IPv6 without being told (release notes of Docker 27.0:
    /// ip6tables).
    private static final String IPV6_BY_ITSELF = "27.0";

    private EngineAge() {}

    /// Whether a version is older, by its first two numbers. One without numbers was built by somebody who knows
    /// why.
    public static boolean tooOld(String version) {
        return older(version, LEAST);
    }

    /// Whether it leads containers out by IPv6 only when told to.
    public static boolean wantsToBeToldOfIpv6(String version) {
        return older(version, IPV6_BY_ITSELF);
    }

    private static boolean older(String version, String least) {
        var is = NUMBERS.matcher(version);
        var wanted = NUMBERS.matcher(least);
        return is.find() && wanted.find() && number(is) < number(wanted);
    }

    private static long number(Matcher version) {
        return Integer.parseInt(version.group(1)) * 1000L + Integer.parseInt(version.group(2));
    }
}
