package hearth.http;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The headers of an answer. A name is the same name in any case (RFC 9110, section 5.1) and may come more than once,
/// as `Set-Cookie` does.
public final class Headers {
    private final TreeMap<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /// Takes the lines as they came.
    public Headers(List<Map.Entry<String, String>> lines) {
        for (var line : lines) byName.merge(line.getKey(), List.of(line.getValue()), Headers::both);
    }

    private static List<String> both(List<String> earlier, List<String> later) {
        return Stream.concat(earlier.stream(), later.stream()).toList();
    }

    /// The first value of that name.
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /// All values of that name, in the order they came.
    public List<String> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /// Everything, by name.
    public Map<String, List<String>> asMap() {
        return Collections.unmodifiableMap(byName);
    }
}
