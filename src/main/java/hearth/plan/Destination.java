package hearth.plan;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `USER@ADDRESS:PORT` as ssh's users write it: without a user it is root, without a port 22, and an IPv6 address
/// with a port has brackets.
public final class Destination {
    private static final Pattern SHAPE = Pattern.compile(
            "(?:(?<user>.*)@)?(?:\\[(?<bracketed>[^\\]]*)](?::(?<portB>.*))?|(?<plain>[^:]*)(?::(?<portP>[^:]*))?|(?<bare>.*:.*:.*))");

    private Destination() {}

    /// The server that the text means, to be entered in this way.
    public static Parsed<SshTarget> parse(String text, Login login) {
        var match = SHAPE.matcher(text);
        if (!match.matches()) return Parsed.bad(new Problem.NotA(Problem.Kind.ADDRESS, text));
        var user = SshTarget.parseUser(first(match.group("user"), "root"));
        var address =
                SshTarget.parseAddress(first(match.group("bracketed"), match.group("plain"), match.group("bare")));
        var port = port(first(match.group("portB"), match.group("portP"), "22"));
        if (user instanceof Parsed.Bad<String>(var problem)) return Parsed.bad(problem);
        if (address instanceof Parsed.Bad<String>(var problem)) return Parsed.bad(problem);
        var sudo = SecretSource.variable(SecretSource.SUDO_PASSWORD);
        return port.map(number -> new SshTarget(address.get(), number, user.get(), login, sudo, Optional.empty()));
    }

    private static Parsed<Integer> port(String text) {
        if (!text.matches("[0-9]{1,5}")) return Parsed.bad(new Problem.NotA(Problem.Kind.NUMBER, text));
        var number = Integer.parseInt(text);
        return number >= 1 && number <= 65535 ? Parsed.ok(number) : Parsed.bad(new Problem.OutOfRange(1, 65535, text));
    }

    private static String first(@Nullable String... texts) {
        for (var text : texts) if (text != null) return text;
        return "";
    }
}
