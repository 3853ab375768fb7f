package hearth.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.deploy.Event;
import hearth.failure.Failure;
import hearth.plan.Fingerprint;
import hearth.plan.ImageName;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Turns the JSON of events back into events: a journal, or a file in `cases/terminal`, is a script.
public final class EventReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventReader() {}

    /// One event.
    public static Event read(String line) {
        try {
            return (Event) value(Event.class, JSON.readTree(line));
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static Object value(Type type, JsonNode node) {
        if (type instanceof ParameterizedType generic) {
            var inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class)
                return node.isNull() || node.isMissingNode() ? Optional.empty() : Optional.of(value(inner, node));
            return StreamSupport.stream(node.spliterator(), false)
                    .map(one -> value(inner, one))
                    .toList();
        }
        var plain = (Class<?>) type;
        if (plain == String.class) return node.asText();
        if (plain == boolean.class) return node.asBoolean();
        if (plain == int.class || plain == Integer.class) return node.asInt();
        if (plain == long.class) return node.asLong();
        if (plain == Path.class) return Path.of(node.asText());
        if (plain == Instant.class) return Instant.parse(node.asText());
        if (plain == Duration.class)
            return Duration.ofMillis(
                    new BigDecimal(node.asText()).movePointRight(3).longValueExact());
        if (plain == Fingerprint.class) return new Fingerprint(node.asText());
        if (plain == ImageName.class) return image(node.asText());
        if (plain.isEnum()) return constant(plain, node.asText());
        if (plain.isSealed()) return record(named(plain, node.path("type").asText()), node);
        return record(plain, node);
    }

    private static ImageName image(String text) {
        return new ImageName(text.substring(0, text.lastIndexOf(':')), text.substring(text.lastIndexOf(':') + 1));
    }

    private static Object constant(Class<?> type, String text) {
        for (var one : type.getEnumConstants())
            if (one instanceof Enum<?> e
                    && e.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) return one;
        throw new AssertionError(type + ": " + text);
    }

    private static Class<?> named(Class<?> family, String type) {
        return records(family)
                .filter(one -> name(family, one).equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError(family + ": " + type));
    }

    private static String name(Class<?> family, Class<?> one) {
        var own = kebab(one.getSimpleName());
        var outer = one.getEnclosingClass();
        return family != Failure.class || outer == null
                ? own
                : kebab(outer.getSimpleName().replace("Failure", "")) + "." + own;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventReader::records)
                : Stream.of(type);
    }

    private static Object record(Class<?> type, JsonNode node) {
        try {
            var components = type.getRecordComponents();
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = Arrays.stream(components)
                    .map(component -> value(component.getGenericType(), node.path(component.getName())))
                    .toArray();
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(node.toString(), e);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /// Every event of a script.
    public static List<Event> all(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).map(EventReader::read).toList();
    }
}
