package hearth.text;

import hearth.failure.Evidence;
import hearth.plan.Fingerprint;
import hearth.plan.ImageName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Instances of every record of a sealed family, made by reflection, so that a new one cannot be forgotten.
public final class Samples {
    /// Stands in evidence, which no sentence may repeat.
    static final String EVIDENCE = "evidence-marker";

    private Samples() {}

    /// Every record below a sealed type; where a component is an enum, an optional or a sealed type, one for each
    /// case.
    public static <T> List<T> of(Class<T> family) {
        return records(family).flatMap(Samples::instances).map(family::cast).toList();
    }

    static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::records)
                : Stream.of(type);
    }

    private static Stream<Object> instances(Class<?> type) {
        var components = type.getRecordComponents();
        List<List<Object>> rows = List.of(List.of());
        for (var component : components) {
            List<List<Object>> longer = new ArrayList<>();
            for (var row : rows)
                for (var value : values(component.getGenericType(), component.getName())) {
                    var next = new ArrayList<>(row);
                    next.add(value);
                    longer.add(next);
                }
            rows = longer;
        }
        return rows.stream().map(row -> make(type, components, row));
    }

    private static Object make(Class<?> type, RecordComponent[] components, List<Object> row) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(row.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type, e);
        }
    }

    private static List<?> values(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            var inner = values(generic.getActualTypeArguments()[0], name);
            return generic.getRawType() == Optional.class
                    ? Stream.concat(Stream.of(Optional.empty()), inner.stream().map(Optional::of))
                            .toList()
                    : List.of(List.of(inner.getFirst(), inner.getLast()));
        }
        if (!(type instanceof Class<?> plain)) throw new AssertionError("no sample of " + type);
        if (plain == String.class) return List.of("the-" + name, "");
        if (plain == int.class || plain == Integer.class) return List.of(7);
        if (plain == boolean.class) return List.of(true, false);
        if (plain == long.class) return List.of(7_000_000_000L);
        if (plain == Path.class) return List.of(Path.of("folder", name));
        if (plain == Instant.class) return List.of(Instant.EPOCH);
        if (plain == Duration.class) return List.of(Duration.ofSeconds(75));
        if (plain == Evidence.class) return List.of(new Evidence(EVIDENCE, 1, List.of(EVIDENCE)));
        if (plain == ImageName.class) return List.of(new ImageName("postgres", "17"));
        if (plain == Fingerprint.class) return List.of(new Fingerprint("SHA256:" + "x".repeat(43)));
        if (plain.isEnum()) return List.of(plain.getEnumConstants());
        if (plain.isSealed() || plain.isRecord())
            return records(plain).flatMap(Samples::instances).toList();
        throw new AssertionError("no sample of " + type);
    }
}
