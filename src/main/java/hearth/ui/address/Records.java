package hearth.ui.address;

import com.google.common.net.InetAddresses;
import com.google.common.net.InternetDomainName;
import hearth.deploy.Facts;
import hearth.plan.HostName;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The records that have to be added where a name was bought: exactly what the server's facts say.
///
/// @param zone the name that was bought: `example.org`
/// @param host the part that the provider's form asks for: `chat`, or `@` for the bought name itself
/// @param own  every address that is the server's
public record Records(String zone, String host, List<Entry> entries, Set<String> own) {
    /// One record.
    public record Entry(String type, String value) {}

    /// For this name on a server that was reached at this address.
    public static Records of(HostName name, Facts facts, String reachedAt) {
        var own = new LinkedHashSet<String>();
        literal(reachedAt).ifPresent(address -> own.add(text(address)));
        facts.machine().addresses().forEach(address -> literal(address).ifPresent(one -> own.add(text(one))));
        var entries = new ArrayList<Entry>();
        first(own, 4).ifPresent(address -> entries.add(new Entry("A", address)));
        first(own, 6).ifPresent(address -> entries.add(new Entry("AAAA", address)));
        var zone = zone(name);
        return new Records(zone, host(name, zone), List.copyOf(entries), own);
    }

    /// Whether one of these addresses is the server's.
    public boolean match(List<String> seen) {
        return seen.stream()
                .flatMap(one -> literal(one).stream())
                .map(Records::text)
                .anyMatch(own::contains);
    }

    private static String host(HostName name, String zone) {
        return name.value().equals(zone)
                ? "@"
                : name.value().substring(0, name.value().length() - zone.length() - 1);
    }

    /// The part of a name that is sold, by the list of public suffixes.
    private static String zone(HostName name) {
        var all = InternetDomainName.from(name.value());
        if (all.isUnderPublicSuffix()) return all.topPrivateDomain().toString();
        var labels = List.of(name.value().split("\\.", -1));
        return String.join(".", labels.subList(Math.max(0, labels.size() - 2), labels.size()));
    }

    /// The first address that others can reach, the one that led there before those that the server tells of.
    private static Optional<String> first(Set<String> own, int family) {
        return own.stream()
                .filter(address -> (address.contains(":") ? 6 : 4) == family)
                .filter(address -> literal(address).filter(Records::isForOthers).isPresent())
                .findFirst();
    }

    /// Not this computer's own, not the link's, not Docker's, and for IPv6 not a private network's.
    private static boolean isForOthers(InetAddress address) {
        var bytes = address.getAddress();
        var docker = bytes.length == 4 && bytes[0] == (byte) 172 && bytes[1] == 17;
        var unique = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
        return !address.isLoopbackAddress() && !address.isLinkLocalAddress() && !docker && !unique;
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// In the short way of writing that providers' forms use.
    private static String text(InetAddress address) {
        return InetAddresses.toAddrString(address);
    }
}
