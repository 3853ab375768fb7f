package hearth.plan;

import java.net.Inet6Address;
import java.util.regex.Pattern;

/// Tells IP addresses from names, without asking anybody.
final class IpAddress {
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private IpAddress() {}

    /// Four numbers. The JDK also takes `127.1` and `0177.0.0.1`, which nobody means.
    static boolean isV4(String text) {
        return V4.matcher(text).matches();
    }

    /// An IPv6 address, without brackets and without a zone: a link-local address means something else on every
    /// computer.
    static boolean isV6(String text) {
        if (!V6.matcher(text).matches()) return false;
        try {
            Inet6Address.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
