package hearth.ui.connect;

import hearth.plan.Destination;
import hearth.plan.Login;
import hearth.plan.Parsed;
import hearth.plan.SshTarget;
import java.util.Optional;
import java.util.regex.Pattern;

/// Understands what people copy from a provider's page into a field for an address: `ssh -p 2222 root@203.0.113.10`,
/// `ssh://root@host:22`, `root@host`, `host:2222`.
final class Pasted {
    private static final Pattern PORT = Pattern.compile("-p\\s*([0-9]+)");
    private static final Pattern USER = Pattern.compile("-l\\s*(\\S+)");

    private Pasted() {}

    /// The server that the text means; empty where it is no more than an address, or makes no sense.
    static Optional<SshTarget> read(String text) {
        var bare = text.strip();
        var command = bare.startsWith("ssh ");
        var plain = bare.replaceFirst("^ssh://", "").replaceFirst("^ssh\\s+", "");
        var port = PORT.matcher(plain).results().findFirst().map(found -> found.group(1));
        var user = USER.matcher(plain).results().findFirst().map(found -> found.group(1));
        var place = plain.replaceAll("-[pl]\\s*\\S+", "")
                .replaceAll("-\\S+", "")
                .strip()
                .replaceFirst("/$", "");
        if (user.isPresent() && !place.contains("@")) place = user.get() + "@" + place;
        if (port.isPresent())
            place = (place.matches(".*:.*:.*") ? place.replaceFirst("([^@]*)$", "[$1]") : place) + ":" + port.get();
        if (!command && port.isEmpty() && !place.contains("@") && !place.matches("[^:]+:[0-9]+|\\[.*]:[0-9]+"))
            return Optional.empty();
        return Destination.parse(place, new Login.Agent()) instanceof Parsed.Ok<SshTarget>(var target)
                ? Optional.of(target)
                : Optional.empty();
    }
}
