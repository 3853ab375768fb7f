package hearth.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/// What a homeserver.yaml says, apart from how it says it: two files that differ in comments, order or quotes say the
/// same. Read by the rules of YAML 1.1, as Synapse does.
public final class HomeserverSettings {
    /// The only key that a running Synapse reads again when it is told to (Synapse docs, "Homeserver configuration
    /// manual": "cache factors ... may be reloaded by sending SIGHUP").
    private static final String RELOADED = "caches";

    private HomeserverSettings() {}

    /// The keys of a file with their values. Anything but a map says nothing.
    ///
    /// @throws IllegalArgumentException where it is no YAML
    public static Map<String, @Nullable Object> of(String text) {
        try {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            var settings = new LinkedHashMap<String, @Nullable Object>();
            if (read instanceof Map<?, ?> map) map.forEach((key, value) -> settings.put(String.valueOf(key), value));
            return settings;
        } catch (YAMLException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /// Everything that Synapse reads only when it starts, always in the same form: while this stays the same
    /// nobody has to be thrown out for a new file.
    public static String needingRestart(String text) {
        var settings = of(text);
        settings.remove(RELOADED);
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
        return new Yaml(new Representer(options), options).dump(sorted(settings));
    }

    /// What a second file says other than a first one: maps key by key, and `null` for a key that is gone.
    ///
    /// @throws IllegalArgumentException where one of them is no YAML
    public static Map<String, @Nullable Object> changes(String first, String second) {
        return changes(of(first), of(second));
    }

    private static Map<String, @Nullable Object> changes(Map<?, ?> first, Map<?, ?> second) {
        var changes = new LinkedHashMap<String, @Nullable Object>();
        second.forEach((key, value) -> {
            var before = first.get(key);
            if (before instanceof Map<?, ?> old && value instanceof Map<?, ?> fresh) {
                var inner = changes(old, fresh);
                if (!inner.isEmpty()) changes.put(String.valueOf(key), inner);
            } else if (!first.containsKey(key) || !Objects.equals(before, value)) {
                changes.put(String.valueOf(key), value);
            }
        });
        first.keySet().stream()
                .filter(key -> !second.containsKey(key))
                .forEach(key -> changes.put(String.valueOf(key), null));
        return changes;
    }

    /// Some options, and over them others: maps key by key.
    @SuppressWarnings("unchecked") // of(...) and changes(...) make nothing but maps of texts
    public static Map<String, @Nullable Object> over(
            Map<String, @Nullable Object> options, Map<String, @Nullable Object> others) {
        var both = new LinkedHashMap<String, @Nullable Object>(options);
        others.forEach((key, value) -> {
            if (value instanceof Map<?, ?> fresh && both.get(key) instanceof Map<?, ?> old)
                both.put(key, over((Map<String, @Nullable Object>) old, (Map<String, @Nullable Object>) fresh));
            else both.put(key, value);
        });
        return both;
    }

    private static Object sorted(Object value) {
        if (!(value instanceof Map<?, ?> map)) return value;
        var sorted = new java.util.TreeMap<String, @Nullable Object>();
        map.forEach((key, inner) -> sorted.put(String.valueOf(key), inner == null ? "" : sorted(inner)));
        return sorted;
    }
}
