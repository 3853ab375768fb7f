package hearth.web;

import java.net.InetAddress;
import java.util.Optional;

/// IP addresses as texts, in one way of writing: programs shorten IPv6 addresses, Java does not.
public final class Addresses {
    private Addresses() {}

    /// The address in Java's way of writing, without a zone; nothing when it is none.
    public static Optional<String> plain(String text) {
        try {
            return Optional.of(plain(InetAddress.ofLiteral(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The same, of an address.
    public static String plain(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }

    /// Whether an address lies in a range such as `104.16.0.0/13`.
    public static boolean inRange(String address, String range) {
        var slash = range.indexOf('/');
        var bytes = InetAddress.ofLiteral(address).getAddress();
        var network = InetAddress.ofLiteral(range.substring(0, slash)).getAddress();
        var bits = Integer.parseInt(range.substring(slash + 1));
        if (bytes.length != network.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % 8;
            if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) return false;
        }
        return true;
    }
}
