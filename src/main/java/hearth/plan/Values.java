package hearth.plan;

import hearth.plan.Key.Need;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The values that were read from a plan, by key.
///
/// Reading goes in three passes: every key by itself, then the rules between keys, then, if nothing was found wrong,
/// the building of the records.
final class Values {
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Integer> lines;
    private final Set<String> refused;
    private final PlanPlace place;
    private final Problems problems;

    /// @param lines   the line of every key and section that the plan has, by dotted name
    /// @param refused the sections that are no sections, whose keys nobody need miss
    Values(Map<String, Integer> lines, Set<String> refused, PlanPlace place, Problems problems) {
        this.lines = lines;
        this.refused = refused;
        this.place = place;
        this.problems = problems;
    }

    /// Reads one key from the entry behind it.
    <T> void read(Key<T> key, Entry entry) {
        var spot = new Spot(key.path(), lineOf(key.path()), place, problems);
        key.shape().reader().read(entry, spot).ifPresent(value -> values.put(key.path(), value));
    }

    /// Whether the plan has this key, rightly or wrongly filled.
    boolean has(Key<?> key) {
        return lines.containsKey(key.path());
    }

    /// The value that the plan has, if any.
    @SuppressWarnings("unchecked") // read() puts only a T under a Key<T>
    <T> Optional<T> find(Key<T> key) {
        return Optional.ofNullable((T) values.get(key.path()));
    }

    /// The value, or the key's default. Only after everything was found to be right.
    <T> T get(Key<T> key) {
        return find(key).orElseGet(() -> fallback(key));
    }

    /// Which defaults the silent keys have.
    Preset preset() {
        return find(PlanKeys.PRESET).orElse(Preset.RECOMMENDED);
    }

    /// Whether a key that the plan has, or its default, could be read: else nobody knows what was meant.
    boolean clear(Key<?> key) {
        return !has(key) || find(key).isPresent();
    }

    /// Whether anything in a section was written.
    boolean hasIn(String section) {
        return lines.keySet().stream().anyMatch(path -> path.startsWith(section + "."));
    }

    /// The names that the person chose in a section of such, in the order of the plan.
    List<String> namesIn(String section) {
        return lines.keySet().stream()
                .filter(path -> path.startsWith(section + "."))
                .map(path -> path.substring(section.length() + 1))
                .filter(rest -> rest.contains("."))
                .map(rest -> rest.substring(0, rest.indexOf('.')))
                .distinct()
                .toList();
    }

    private <T> T fallback(Key<T> key) {
        var spot = new Spot(key.path(), 1, place, problems);
        return key.shape()
                .reader()
                .read(YamlTree.constant(key.defaults().with(preset())), spot)
                .orElseThrow(() -> new IllegalStateException("no value and no default: " + key.path()));
    }

    /// Notes every required key that is not there.
    void demandRequired(Iterable<Key<?>> keys) {
        for (var key : keys) if (key.need() == Need.REQUIRED) demand(key);
    }

    /// Notes that a key is not there, if it is not.
    void demand(Key<?> key) {
        if (!has(key) && !refused.contains(key.section())) problem(key, new Problem.Missing());
    }

    /// Notes a problem that lies between keys.
    void problem(Key<?> key, Problem problem) {
        problems.add(lineOf(key.path()), key.path(), problem);
    }

    PlanPlace place() {
        return place;
    }

    /// The line of a key, else of the section it belongs to, else of the file.
    private int lineOf(String path) {
        for (var at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.'))))
            if (lines.containsKey(at)) return lines.getOrDefault(at, 1);
        return 1;
    }
}
