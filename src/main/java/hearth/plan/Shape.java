package hearth.plan;

import hearth.plan.Problem.Kind;
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
/// @param reader turns an entry into the value, or adds to the problems; an entry may hold several
record Shape<T>(Kind kind, String bounds, Reader<T> reader) {
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
                kind, bounds, (entry, spot) -> spot.text(entry, kind).flatMap(text -> spot.check(parse.apply(text))));
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
