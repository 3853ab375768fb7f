package hearth.plan;

import hearth.plan.Problem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/// The key `extra:`, whose value is read as Synapse would read it: here `yes` is a decision and `0x1F` a number.
final class ExtraSection {
    private static final List<Tag> TYPED = List.of(Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.NULL);
    private static final Resolver RESOLVER = new Resolver();

    static final Key<Extra> EXTRA = new Key<>(
            "extra",
            new Shape<>(Kind.OPTIONS, "", false, ExtraSection::read),
            Key.Need.OPTIONAL,
            Key.Defaults.NONE,
            "{max_event_delay_duration: 24h}",
            p -> Optional.of(p.chat().extra().options())
                    .filter(options -> !options.isEmpty())
                    .map(ExtraSection::written));

    private ExtraSection() {}

    private static Optional<Extra> read(Entry entry, Spot spot) {
        return switch (entry) {
            case Entry.Refused _ -> Optional.empty();
            case Entry.Fields(int _, var fields) -> {
                var before = spot.problems().size();
                SynapseOptions.check(fields, spot);
                var options = map(fields, spot);
                yield spot.problems().size() == before ? Optional.of(new Extra(options)) : Optional.empty();
            }
            case Entry.Text(int _, String text, boolean _) when text.isEmpty() -> Optional.of(Extra.NONE);
            case Entry.Text _, Entry.Items _ -> spot.problem(new Problem.NotA(Kind.OPTIONS, ""));
        };
    }

    private static Map<String, @Nullable Object> map(List<Entry.Field> fields, Spot spot) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var field : fields) map.put(field.key(), value(field.value(), spot.at("." + field.key(), field.line())));
        return map;
    }

    private static @Nullable Object value(Entry entry, Spot spot) {
        return switch (entry) {
            case Entry.Text(int line, String text, boolean quoted) -> quoted ? text : typed(text, spot.at("", line));
            case Entry.Items(int _, var items) -> {
                var list = new ArrayList<@Nullable Object>();
                items.forEach(item -> list.add(value(item, spot)));
                yield list;
            }
            case Entry.Fields(int _, var fields) -> map(fields, spot);
            case Entry.Refused _ -> null;
        };
    }

    /// What YAML 1.1 makes of a text without quotes.
    private static @Nullable Object typed(String text, Spot spot) {
        if (!TYPED.contains(RESOLVER.resolve(NodeId.scalar, text, true))) return text;
        try {
            return exact(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        } catch (YAMLException | NumberFormatException _) {
            spot.problem(new Problem.NotA(Kind.NUMBER, text));
            return null;
        }
    }

    /// A fraction in digits: Synapse's YAML takes `1.0E10` for a text.
    private static @Nullable Object exact(@Nullable Object value) {
        if (!(value instanceof Double number) || number.isInfinite() || number.isNaN()) return value;
        var exact = new BigDecimal(number.toString());
        return exact.scale() < 1 ? exact.setScale(1) : exact;
    }

    private static Entry written(@Nullable Object value) {
        return switch (value) {
            case null -> Entry.text("null");
            case Map<?, ?> map ->
                new Entry.Fields(
                        0,
                        map.entrySet().stream()
                                .map(e -> new Entry.Field("" + e.getKey(), 0, written(e.getValue())))
                                .toList());
            case List<?> list ->
                new Entry.Items(0, list.stream().map(ExtraSection::written).toList());
            case String text -> new Entry.Text(0, text, true);
            default -> Entry.text(value.toString());
        };
    }

    /// Back from [#written]: what is not quoted is of the type that it looks like.
    static @Nullable Object value(Entry entry) {
        return value(entry, new Spot("extra", 0, NOWHERE, new Problems()));
    }

    private static final PlanPlace NOWHERE =
            PlanPlace.of(java.nio.file.Path.of(""), java.nio.file.Path.of(""), Language.ENGLISH);
}
