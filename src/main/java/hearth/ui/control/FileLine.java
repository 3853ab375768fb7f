package hearth.ui.control;

import java.util.Locale;

/// A line of a file.
///
/// @param number counted from 1; 0 for a line that is not there any more
public record FileLine(int number, String text, Kind kind) {
    /// How it differs.
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /// Whether this stands in it, in small letters; nothing stands nowhere.
    boolean has(String wanted) {
        return !wanted.isEmpty() && text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
