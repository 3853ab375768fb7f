package hearth.deploy.sight;

import hearth.deploy.Facts;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Everything that a check may know: the server as steps see it, what else it says of itself, and how things look from
/// here.
///
/// @param facts   what the server looks like
/// @param survey  what else it says of itself
/// @param outlook what is seen from this computer, and of the world from the server
public record Sight(Facts facts, Survey survey, Outlook outlook) {
    /// Every address by which the server is known: its own, and those that SSH goes to (behind NAT a server
    /// does not know its public address).
    public Collection<String> addresses() {
        var all = new TreeSet<>(interfaces());
        all.addAll(outlook.sshAddresses());
        return all;
    }

    /// The addresses of the server's own interfaces.
    public List<String> interfaces() {
        return facts.machine().addresses().stream()
                .flatMap(address -> hearth.web.Addresses.plain(address).stream())
                .toList();
    }
}
