package hearth.terminal.screen;

import java.io.PrintStream;
import java.util.List;

/// Lines that stay, and below them a few that are painted again and again. Where the terminal cannot paint, only the
/// lines that stay are seen. Empty lines are gaps: never two in a row, and none before the first line.
///
/// Each change goes out as one piece, between the marks of a synchronized update, so that nothing flickers. While
/// there are painted lines, what is typed is not shown: it would tear them apart.
public final class Screen implements AutoCloseable {
    private static final String HIDE_CURSOR = "\033[?25l";
    private static final String SHOW_CURSOR = "\033[?25h";
    private static final String BEGIN = "\033[?2026h";
    private static final String END = "\033[?2026l";
    /// Line by line: some terminals take the clearing of a whole screen for the wish to keep it in their history.
    private static final String CLEAR_LINE = "\033[K";

    private static final String UP = "\033[A";

    private final PrintStream err;
    private final Tty tty;
    private List<String> painted = List.of();
    private boolean gap = true;

    public Screen(PrintStream err, Tty tty) {
        this.err = err;
        this.tty = tty;
    }

    /// Adds a line that stays.
    public synchronized void line(String text) {
        if (text.isEmpty() && gap) return;
        gap = text.isEmpty();
        if (painted.isEmpty()) {
            err.println(text);
            err.flush();
        } else {
            write(erased() + text + "\n" + joined(painted));
        }
    }

    /// Adds lines that are not talk and belong on another stream, which may be the same terminal.
    public synchronized void data(PrintStream out, List<String> lines) {
        close();
        lines.forEach(out::println);
        out.flush();
        written();
    }

    /// Something was written past this screen, such as a question.
    public synchronized void written() {
        gap = false;
    }

    /// Replaces the lines that do not stay; they have to fit into the terminal's width.
    public synchronized void paint(List<String> lines) {
        if (!tty.paints() || lines.equals(painted)) return;
        if (painted.isEmpty()) tty.echo(false);
        var before = painted.isEmpty() ? HIDE_CURSOR : erased();
        painted = List.copyOf(lines);
        write(before + (painted.isEmpty() ? SHOW_CURSOR : joined(painted)));
        if (painted.isEmpty()) tty.echo(true);
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
        return "\r" + CLEAR_LINE + (UP + CLEAR_LINE).repeat(rows - 1);
    }

    /// The text without colours.
    public static String plain(String text) {
        return text.replaceAll("\033\\[[0-9;]*m", "");
    }
}
