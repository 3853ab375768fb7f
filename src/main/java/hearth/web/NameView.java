package hearth.web;

import java.util.List;
import java.util.stream.Stream;

/// What one DNS service says of a name.
///
/// @param who      whom it was asked of: `dns.google`, an IP address, or an empty text for this computer's own way
/// @param answered whether there was an answer at all; "no such name" is one
/// @param v4       its IPv4 addresses, sorted
/// @param v6       its IPv6 addresses in Java's long way of writing, sorted
public record NameView(String who, boolean answered, List<String> v4, List<String> v6) {
    /// No answer.
    public static NameView silent(String who) {
        return new NameView(who, false, List.of(), List.of());
    }

    /// An answer with these addresses, in any order and any way of writing.
    public static NameView of(String who, List<String> addresses) {
        var all = addresses.stream()
                .map(Addresses::plain)
                .flatMap(java.util.Optional::stream)
                .distinct()
                .sorted()
                .toList();
        return new NameView(
                who,
                true,
                all.stream().filter(one -> !one.contains(":")).toList(),
                all.stream().filter(one -> one.contains(":")).toList());
    }

    /// All of them, IPv4 first.
    public List<String> all() {
        return Stream.concat(v4.stream(), v6.stream()).toList();
    }
}
