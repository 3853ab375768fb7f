package hearth.plan;

import java.util.regex.Pattern;

/// Who a mail comes from, as people see it.
///
/// @param name    the name in front of the address; may be empty
/// @param address the address, ASCII in front of the `@`
public record Sender(String name, String address) {
    private static final Pattern SHAPE = Pattern.compile("(?<name>[^<>\"\\\\]{0,100}?)\\s*<(?<address>[^<>\\s]+)>");

    /// Reads `chat@example.org` or `Our chat <chat@example.org>`. Mail servers usually send only what comes
    /// from the account's own address, and a name alone is none.
    public static Parsed<Sender> parse(String text) {
        var match = SHAPE.matcher(text.strip());
        var whole = match.matches();
        var address = whole ? match.group("address") : text.strip();
        return switch (Certificate.parseEmail(address)) {
            case Parsed.Ok<String>(var good) ->
                Parsed.ok(new Sender(whole ? match.group("name").strip() : "", good));
            case Parsed.Bad<String> _ -> Parsed.bad(new Problem.NotA(Problem.Kind.SENDER, text));
        };
    }

    /// As a plan writes it.
    @Override
    public String toString() {
        return name.isEmpty() ? address : name + " <" + address + ">";
    }
}
