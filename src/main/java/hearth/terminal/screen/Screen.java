package hearth.terminal.screen;

import java.io.PrintStream;
import java.util.List;

/// Lines that stay, and below them a few that are painted again and again. Where the terminal cannot paint, only the
/// lines that stay are seen.
///
/// Each change goes out as one piece, between the marks of a synchronized update, so that nothing flickers.
public final class Screen implements AutoCloseable {
    private static final String HIDE_CURSOR = "\033[?25l";
    private static final String SHOW_CURSOR = "\033[?25h";
    private static final String BEGIN = "\033[?2026h";
    private static final String END = "\033[?2026l";
    private static final String CLEAR_BELOW = "\033[J";

    private final PrintStream err;
    private final Tty tty;
    private List<String> painted = List.of();

    public Screen(PrintStream err, Tty tty) {
        this.err = err;
        this.tty = tty;
    }

    /// Adds a line that stays.
    public synchronized void line(String text) {
        if (painted.isEmpty()) {
            err.println(text);
            err.flush();
        } else {
            write(erased() + text + "\n" + joined(painted));
        }
    }

    /// Replaces the lines that do not stay; they have to fit into the terminal's width.
    public synchronized void paint(List<String> lines) {
        if (!tty.paints() || lines.equals(painted)) return;
        var before = painted.isEmpty() ? HIDE_CURSOR : erased();
        painted = List.copyOf(lines);
        write(before + (painted.isEmpty() ? SHOW_CURSOR : joined(painted)));
    }

    /// Takes the painted lines away and leaves the terminal as it was.
    @Override
    public void close() {
        paint(List.of());
    }

    private void write(String text) {
        err.print(BEGIN + text + END);
        err.flush();
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines);
    }

    /// Goes back to where the painted lines begin. A terminal that has become narrower has folded them.
    private String erased() {
        var columns = Math.max(1, tty.columns());
        var rows = painted.stream()
                .mapToInt(line -> Math.max(1, Math.ceilDiv(Columns.of(plain(line)), columns)))
                .sum();
        return "\r" + (rows > 1 ? "\033[" + (rows - 1) + "A" : "") + CLEAR_BELOW;
    }

    /// The text without colours.
    public static String plain(String text) {
        return text.replaceAll("\033\\[[0-9;]*m", "");
    }
}
