package hearth.terminal.screen;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A small terminal: shows what somebody would see after everything that was printed. Knows what [Screen] uses and
/// nothing else; whatever else comes along is a failure of the test.
public final class Picture implements Tty {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final boolean paints;
    private int columns;
    private boolean echo = true;

    public Picture(boolean paints, int columns) {
        this.paints = paints;
        this.columns = columns;
    }

    /// What prints on it.
    public PrintStream stream() {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /// Everything that was printed, control characters included.
    public String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// What is seen.
    public String text() {
        var lines = new ArrayList<String>(List.of(""));
        var row = 0;
        var text = printed();
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c == '\n') {
                if (++row == lines.size()) lines.add("");
            } else if (c == '\033') {
                var end = at + 2;
                while (!Character.isLetter(text.charAt(end))) end++;
                switch (text.substring(at + 1, end + 1)) {
                    case "[K" -> lines.set(row, "");
                    case "[A" -> row--;
                    case "[?25l", "[?25h", "[?2026h", "[?2026l" -> {}
                    default -> throw new AssertionError("unknown: " + text.substring(at + 1, end + 1));
                }
                at = end;
            } else if (c != '\r') lines.set(row, lines.get(row) + c);
        }
        return String.join("\n", lines);
    }

    /// Whether the cursor is there and what is typed is shown.
    public boolean restored() {
        return echo && printed().lastIndexOf("\033[?25h") >= printed().lastIndexOf("\033[?25l");
    }

    public void resize(int narrower) {
        columns = narrower;
    }

    @Override
    public boolean paints() {
        return paints;
    }

    @Override
    public boolean colours() {
        return false;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public boolean echo(boolean on) {
        echo = on;
        return true;
    }
}
