package hearth.plan;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which other servers this one talks to.
///
/// @param with       everyone, those listed, or nobody
/// @param servers    the list
/// @param keyServers who is asked for the keys of servers that do not answer themselves
/// @param largeRooms whether members may join rooms so large that a small server cannot bear them
public record Federation(Openness with, List<String> servers, List<String> keyServers, boolean largeRooms) {
    private static final Pattern WITH_PORT =
            Pattern.compile("(?<host>\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(?::(?<port>[0-9]{1,5}))?");

    /// With whom.
    public enum Openness {
        EVERYONE,
        LISTED,
        NOBODY
    }

    /// Whether any other server may talk to this one.
    public boolean on() {
        return with != Openness.NOBODY;
    }

    /// Reads another server's name: unlike our own it may have a port or be an IP address.
    public static Parsed<String> parseServer(String text) {
        var match = WITH_PORT.matcher(text);
        var refused = Parsed.<String>bad(new Problem.NotA(Problem.Kind.REMOTE_SERVER, text));
        if (!match.matches() || match.group("port") != null && Integer.parseInt(match.group("port")) > 65535)
            return refused;
        var port = match.group("port") == null ? "" : ":" + match.group("port");
        var host = match.group("host");
        if (IpAddress.isV4(host)) return Parsed.ok(host + port);
        if (host.startsWith("["))
            return IpAddress.isV6(host.substring(1, host.length() - 1))
                    ? Parsed.ok(host.toLowerCase(Locale.ROOT) + port)
                    : refused;
        return HostName.parse(host) instanceof Parsed.Ok<HostName>(var name) ? Parsed.ok(name + port) : refused;
    }
}
