package hearth.plan;

/// The part after the colon in every address here (`@alice:example.org`). It can never be changed.
///
/// Hearth makes servers on the usual ports only, so a port in the name is refused; Matrix itself allows one
/// (spec, appendices, "Server name").
public record ServerName(HostName host) {
    /// Reads a server name; a scheme, a slash or a port in it is refused.
    public static Parsed<ServerName> parse(String text) {
        return switch (HostName.parse(text)) {
            case Parsed.Ok<HostName>(var host) -> Parsed.ok(new ServerName(host));
            case Parsed.Bad<HostName> _ -> Parsed.bad(new Problem.NotA(Problem.Kind.SERVER_NAME, text));
        };
    }

    @Override
    public String toString() {
        return host.value();
    }
}
