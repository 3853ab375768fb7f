package hearth.terminal;

import hearth.terminal.screen.Columns;
import hearth.terminal.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Lines with a sign in front and, in a second column, what was seen or how long it took.
final class Rows {
    private static final String BEHIND_SIGN = "  ";

    private final Look look;
    private final int names;

    /// @param names how wide the column of names is
    private Rows(Look look, int names) {
        this.look = look;
        this.names = names;
    }

    /// Rows without a second column.
    static Rows of(Look look) {
        return new Rows(look, 0);
    }

    /// Rows whose second column begins behind the longest of these names, unless one comes that is longer.
    static Rows of(Look look, Stream<String> names) {
        return new Rows(look, names.mapToInt(Columns::of).max().orElse(0));
    }

    /// A sign and a text, in as many lines as it takes.
    List<String> text(String sign, String text) {
        var lines = new ArrayList<>(look.prose(text, BEHIND_SIGN));
        lines.set(0, sign + lines.getFirst().substring(1));
        return lines;
    }

    /// A sign, a name and something about it; what does not fit beside the name comes below it.
    List<String> pair(String sign, String name, String about) {
        var beside = " " + Columns.pad(name, names) + "  ";
        var fits = !look.tty().paints()
                || Columns.of(sign(sign)) + Columns.of(beside) + Columns.of(about)
                        < look.tty().columns();
        if (about.isEmpty()) return text(sign, name);
        if (fits) return List.of(sign + beside + look.style().quiet(about));
        var lines = new ArrayList<>(text(sign, name));
        look.prose(about, "    ").forEach(line -> lines.add(look.style().quiet(line)));
        return lines;
    }

    private static String sign(String coloured) {
        return Screen.plain(coloured);
    }
}
