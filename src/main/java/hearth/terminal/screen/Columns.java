package hearth.terminal.screen;

import java.util.ArrayList;
import java.util.List;

/// How much room a text takes on a terminal, where a Chinese character is two columns wide and an accent none
/// (Unicode Standard Annex 11; the ambiguous ones are narrow, as in every UTF-8 terminal).
public final class Columns {
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xA000, 0xA4CF},
        {0xA960, 0xA97C}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}
    };
    /// What must not begin a line of Chinese, and what must not end one.
    private static final String CLOSING = "，。、；：？！）」』】》〉”’…,.;:?!)]}";

    private static final String OPENING = "（「『【《〈“‘([{";

    private Columns() {}

    /// The columns that a text without control characters takes.
    public static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    private static int of(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> wide(c) ? 2 : 1;
        };
    }

    private static boolean wide(int c) {
        for (var range : WIDE) if (range[0] <= c && c <= range[1]) return true;
        return false;
    }

    /// The text with spaces behind it, as wide as wanted; one that is wider stays as it is.
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /// The text, cut off where there is no room for it.
    public static String fit(String text, int columns) {
        if (of(text) <= columns) return text;
        var kept = new StringBuilder();
        var used = 1; // for the dots
        for (var c : text.codePoints().toArray()) {
            if (used + of(c) > columns) break;
            used += of(c);
            kept.appendCodePoint(c);
        }
        return columns < 1 ? "" : kept.append('…').toString();
    }

    /// The text in lines of at most so many columns, broken at spaces and between Chinese characters. A word
    /// that is longer than a line, such as a path, stays in one piece, so that it can be copied.
    public static List<String> wrap(String text, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : pieces(text)) {
            if (!line.isEmpty() && of(line.toString()) + of(piece.stripTrailing()) > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        if (!line.isEmpty() || lines.isEmpty()) lines.add(line.toString().stripTrailing());
        return lines;
    }

    /// The pieces between which a line may be broken, each with the spaces that follow it.
    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var before = -1;
        for (var c : text.codePoints().toArray()) {
            if (before >= 0 && mayBreak(before, c)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            before = c;
        }
        if (!piece.isEmpty()) pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (after == ' ') return false;
        if (before == ' ') return true;
        return (wide(before) || wide(after)) && CLOSING.indexOf(after) < 0 && OPENING.indexOf(before) < 0;
    }
}
