package hearth.terminal.screen;

import java.nio.charset.Charset;
import java.util.List;

/// The signs in front of lines, each as wide as the others, so that everything is understood without colours.
///
/// @param frames what turns while something is going on
/// @param bar    the part of a bar that is done
/// @param rest   the part that is not
public record Signs(
        String done,
        String change,
        String warning,
        String wrong,
        String unknown,
        String quote,
        List<String> frames,
        String bar,
        String rest) {
    private static final Signs FINE = new Signs(
            "✓", "+", "!", "✗", "?", "│", List.of("⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"), "━", "─");

    /// For terminals that know only a few letters.
    private static final Signs COARSE = new Signs("*", "+", "!", "x", "?", "|", List.of("|", "/", "-", "\\"), "#", "-");

    /// What a terminal with this charset can show.
    public static Signs in(Charset charset) {
        var encoder = charset.newEncoder();
        return encoder.canEncode("✓✗│⠋━─") ? FINE : COARSE;
    }

    /// What turns, at this moment.
    public String frame(long tick) {
        return frames.get((int) Math.floorMod(tick, (long) frames.size()));
    }
}
