package hearth.plan;

import java.util.List;

/// A value of a YAML file as it was written, with its line: no type has been guessed from it.
sealed interface Entry {
    int line();

    /// A scalar: `no`, `0123` and `12:30` are these very characters.
    record Text(int line, String text) implements Entry {}

    /// A list.
    record Items(int line, List<Entry> items) implements Entry {}

    /// A map, in the order of the file.
    record Fields(int line, List<Field> fields) implements Entry {}

    /// Something that was refused already, so that nobody complains about it again.
    record Refused(int line) implements Entry {}

    /// A key of a map with its value.
    record Field(String key, int line, Entry value) {}
}
