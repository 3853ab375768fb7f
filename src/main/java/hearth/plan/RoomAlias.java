package hearth.plan;

import java.util.regex.Pattern;

/// The part between `#` and the colon of a room's address here (spec, appendices, "Room aliases").
public record RoomAlias(String value) {
    private static final Pattern SHAPE = Pattern.compile("#?(?<name>[^\\s:#@!/?]{1,100})(?::(?<server>.*))?");

    /// What somebody wrote: an alias and, where they wrote it, the server.
    record Written(RoomAlias alias, String server) {}

    /// Reads `welcome`, `#welcome` or `#welcome:example.org`. What has `://` in it is an address of a website.
    static Parsed<Written> parse(String text) {
        var match = SHAPE.matcher(text);
        if (!match.matches() || text.contains("//")) return Parsed.bad(new Problem.NotA(Problem.Kind.ROOM_ALIAS, text));
        var server = match.group("server");
        return Parsed.ok(new Written(new RoomAlias(match.group("name")), server == null ? "" : server));
    }

    /// The whole address, `#welcome:example.org`.
    public String at(ServerName server) {
        return "#" + value + ":" + server;
    }

    @Override
    public String toString() {
        return value;
    }
}
