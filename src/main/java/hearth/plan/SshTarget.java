package hearth.plan;

import hearth.plan.Problem.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/// The server to work on and how to get in.
///
/// @param address an IPv4 or IPv6 address without brackets, or a host name
/// @param port    1 to 65535, usually 22
/// @param user    `root`, or a user who may use sudo
/// @param sudo    the password that sudo asks for; used only when it asks
/// @param hostKey the host key that was accepted, or empty when the server was never seen
public record SshTarget(
        String address, int port, String user, Login login, SecretSource sudo, Optional<Fingerprint> hostKey) {

    /// Login names are the server's business (some come from a directory and begin with a digit); refused is
    /// only what could be taken for something else than a name.
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,31}");

    /// Reads the address: IPv4, IPv6 with or without brackets, or a host name, which may be a single word here.
    public static Parsed<String> parseAddress(String text) {
        var bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (IpAddress.isV6(bare)) return Parsed.ok(bare);
        if (IpAddress.isV4(text)) return Parsed.ok(text);
        return HostName.parseAnywhere(text)
                .<Parsed<String>>map(Parsed::ok)
                .orElse(Parsed.bad(new Problem.NotA(Kind.ADDRESS, text)));
    }

    /// Reads the name of the account on the server.
    public static Parsed<String> parseUser(String text) {
        return USER.matcher(text).matches() ? Parsed.ok(text) : Parsed.bad(new Problem.NotA(Kind.USER, text));
    }

    /// The same server, with the key that the person has just accepted.
    public SshTarget trusting(Fingerprint key) {
        return new SshTarget(address, port, user, login, sudo, Optional.of(key));
    }

    /// `address:port` as a person writes it, with brackets around an IPv6 address.
    public String authority() {
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    }
}
