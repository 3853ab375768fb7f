package hearth.deploy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Writes records as one line a value, `machine.memory = 123`, so that a difference can be read.
public final class Outline {
    /// Nobody compares more of a digest by eye.
    private static final Pattern DIGEST = Pattern.compile("\\b([0-9a-f]{8})[0-9a-f]{56}\\b");

    private final List<String> lines = new ArrayList<>();

    private Outline() {}

    /// The lines.
    public static List<String> of(Object value) {
        var outline = new Outline();
        outline.add("", value);
        return outline.lines;
    }

    private void add(String path, Object value) {
        switch (value) {
            case Record it -> {
                for (var component : it.getClass().getRecordComponents())
                    add(join(path, component.getName()), read(component, it));
            }
            case Map<?, ?> map ->
                new TreeMap<Object, Object>(map).forEach((key, inner) -> add(join(path, key.toString()), inner));
            case Optional<?> found when found.isPresent() -> add(path, found.get());
            case Optional<?> _ -> lines.add(path + " = -");
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) add(path + "[" + i + "]", list.get(i));
            }
            case java.util.Set<?> set ->
                lines.add(path + " = " + set.stream().sorted().toList());
            default -> lines.add(path + " = " + DIGEST.matcher(value.toString()).replaceAll("$1..."));
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
