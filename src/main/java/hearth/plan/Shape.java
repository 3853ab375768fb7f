package hearth.plan;

import hearth.plan.Problem.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What may stand after a key.
///
/// @param kind   the kind of value, for words about it
/// @param bounds what the documentation says about its bounds, in English; may be empty
/// @param many   whether it is a list of these
/// @param reader turns an entry into the value, or adds to the problems; an entry may hold several
record Shape<T>(Kind kind, String bounds, boolean many, Reader<T> reader) {
    private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,17}");

    /// Reads one entry.
    @FunctionalInterface
    interface Reader<T> {
        Optional<T> read(Entry entry, Spot spot);
    }

    /// A text that a parser of this package judges.
    static <T> Shape<T> text(Kind kind, Function<String, Parsed<T>> parse) {
        return text(kind, "", parse);
    }

    static <T> Shape<T> text(Kind kind, String bounds, Function<String, Parsed<T>> parse) {
        return new Shape<>(
                kind,
                bounds,
                false,
                (entry, spot) -> spot.text(entry, kind).flatMap(text -> spot.check(parse.apply(text))));
    }

    /// Any text on one line.
    static Shape<String> line() {
        return text(
                Kind.LINE,
                "up to 300 characters on one line",
                text -> text.length() <= 300 && !text.contains("\n")
                        ? Parsed.ok(text)
                        : Parsed.bad(new Problem.NotA(Kind.LINE, text)));
    }

    /// A list of values of one shape. Where there is only one, it need not be a list.
    static <T> Shape<List<T>> listOf(Shape<T> item) {
        return new Shape<>(item.kind, item.bounds, true, (entry, spot) -> {
            if (!(entry instanceof Entry.Items(int _, var items)))
                return item.reader.read(entry, spot).map(List::of);
            List<T> values = new ArrayList<>();
            for (var inner : items)
                item.reader.read(inner, spot.at("", inner.line())).ifPresent(values::add);
            return values.size() == items.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
        });
    }

    /// A duration, or the word `never`, which is the answer [Optional#empty()].
    static Shape<Optional<Duration>> periodOrNever(Duration least, Duration most) {
        return text(
                Kind.PERIOD,
                Period.written(least) + " to " + Period.written(most) + ", or `never`",
                text -> text.equals("never")
                        ? Parsed.ok(Optional.empty())
                        : Period.parse(text, least, most).map(Optional::of));
    }

    /// A whole number, written with digits only: a zero in front would mean octal to YAML.
    static Shape<Integer> number(int least, int most) {
        return text(Kind.NUMBER, least + " to " + most, text -> {
            if (!DIGITS.matcher(text).matches()) return Parsed.bad(new Problem.NotA(Kind.NUMBER, text));
            var number = Long.parseLong(text);
            return number < least || number > most
                    ? Parsed.bad(new Problem.OutOfRange(least, most, text))
                    : Parsed.ok((int) number);
        });
    }

    /// A decision. All the words of YAML 1.1 are understood, quoted or not.
    static Shape<Boolean> yesOrNo() {
        return text(Kind.YES_OR_NO, "`true` or `false`", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Parsed.ok(true);
            case "false", "no", "off" -> Parsed.ok(false);
            default -> Parsed.bad(new Problem.NotA(Kind.YES_OR_NO, text));
        });
    }

    /// One of a few words.
    static <T> Shape<T> oneOf(List<T> values, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(word.apply(value), value));
        var all = List.copyOf(words.keySet());
        return text(Kind.TEXT, "`" + String.join("`, `", all) + "`", text -> {
            var value = words.get(text);
            return value == null ? Parsed.bad(new Problem.NotOneOf(all, text)) : Parsed.ok(value);
        });
    }
}
