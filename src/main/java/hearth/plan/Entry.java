package hearth.plan;

import java.util.List;
import java.util.stream.Collectors;

/// A value of a YAML file as it was written, with its line: no type has been guessed from it.
sealed interface Entry {
    int line();

    /// A scalar: `no`, `0123` and `12:30` are these very characters.
    ///
    /// @param quoted whether it stood in quotes, which matters only where Synapse would guess a type
    record Text(int line, String text, boolean quoted) implements Entry {}

    /// A list.
    record Items(int line, List<Entry> items) implements Entry {}

    /// A map, in the order of the file.
    record Fields(int line, List<Field> fields) implements Entry {}

    /// Something that was refused already, so that nobody complains about it again.
    record Refused(int line) implements Entry {}

    /// A key of a map with its value.
    record Field(String key, int line, Entry value) {}

    /// A scalar that is to be written.
    static Entry text(String text) {
        return new Text(0, text, false);
    }

    /// A list that is to be written.
    static Entry items(List<String> texts) {
        return new Items(0, texts.stream().map(Entry::text).toList());
    }

    /// The same on one line, for comparing and for people.
    default String flow() {
        return switch (this) {
            case Text(int _, String text, boolean _) -> text;
            case Items(int _, var items) -> items.stream().map(Entry::flow).collect(Collectors.joining(", ", "[", "]"));
            case Fields(int _, var fields) ->
                fields.stream()
                        .map(field -> field.key() + ": " + field.value().flow())
                        .collect(Collectors.joining(", ", "{", "}"));
            case Refused _ -> "";
        };
    }
}
