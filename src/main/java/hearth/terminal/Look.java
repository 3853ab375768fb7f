package hearth.terminal;

import hearth.terminal.screen.Columns;
import hearth.terminal.screen.Signs;
import hearth.terminal.screen.Style;
import hearth.terminal.screen.Tty;
import java.util.List;

/// How lines look on this terminal: colours, signs, and how long a line of prose may be.
record Look(Tty tty, Style style, Signs signs) {
    /// Longer lines are tiring, however wide the window is.
    private static final int MOST = 96;

    static Look on(Device device) {
        return new Look(
                device.tty(),
                new Style(device.tty().colours()),
                Signs.in(device.err().charset()));
    }

    /// Prose in lines that fit, all indented. Where nothing paints, somebody's log gets it in one line.
    List<String> prose(String text, String indent) {
        if (!tty.paints()) return List.of(indent + text);
        var columns = Math.min(MOST, tty.columns()) - Columns.of(indent);
        return Columns.wrap(text, Math.max(20, columns)).stream()
                .map(line -> indent + line)
                .toList();
    }

    /// The end of a line, cut off where the terminal ends.
    ///
    /// @param before how many columns of the line there are already
    String fit(String text, int before) {
        return tty.paints() ? Columns.fit(text, tty.columns() - 1 - before) : text;
    }

    String done() {
        return style.good(signs.done());
    }

    String wrong() {
        return style.bad(signs.wrong());
    }

    String warning() {
        return style.warning(signs.warning());
    }

    String unknown() {
        return style.quiet(signs.unknown());
    }

    String change() {
        return style.accent(signs.change());
    }
}
