package hearth.plan;

import java.util.regex.Pattern;

/// A DNS server that this computer asks instead of the system's own: for a name that only another network knows.
///
/// @param address an IP address
public record Resolver(String address, int port) {
    private static final int USUAL_PORT = 53;
    private static final Pattern WITH_PORT =
            Pattern.compile("(?:\\[(?<v6>.+)]|(?<v4>[0-9.]+))(?::(?<port>[1-9][0-9]{0,4}))?");

    /// Reads `192.0.2.53`, `192.0.2.53:5353`, `2001:db8::1` or `[2001:db8::1]:53`.
    public static Parsed<Resolver> parse(String text) {
        if (IpAddress.isV6(text)) return Parsed.ok(new Resolver(text, USUAL_PORT));
        var match = WITH_PORT.matcher(text);
        if (match.matches()) {
            var v6 = match.group("v6");
            var v4 = match.group("v4");
            var port = match.group("port") == null ? USUAL_PORT : Integer.parseInt(match.group("port"));
            if (port <= 65535 && v6 != null && IpAddress.isV6(v6)) return Parsed.ok(new Resolver(v6, port));
            if (port <= 65535 && v4 != null && IpAddress.isV4(v4)) return Parsed.ok(new Resolver(v4, port));
        }
        return Parsed.bad(new Problem.NotA(Problem.Kind.RESOLVER, text));
    }

    /// As a plan writes it, the usual port left out.
    @Override
    public String toString() {
        if (port == USUAL_PORT) return address;
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    }
}
