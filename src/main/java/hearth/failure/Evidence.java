package hearth.failure;

import java.util.List;

/// What a program on the server said about a failure.
///
/// @param source    the command, container or address it comes from
/// @param exit      the exit or HTTP status, or -1 where there is none
/// @param lastLines the end of what it printed, already masked, at most 20 lines
public record Evidence(String source, int exit, List<String> lastLines) {
    /// No evidence.
    public static final Evidence NONE = new Evidence("", -1, List.of());

    private static final int KEPT = 20;

    /// Keeps the end of a program's output.
    public static Evidence of(String source, int exit, String output) {
        var lines = output.lines().filter(line -> !line.isBlank()).toList();
        return new Evidence(source, exit, lines.subList(Math.max(0, lines.size() - KEPT), lines.size()));
    }

    /// The last line that was printed, or an empty text: usually the one that says why.
    public String lastLine() {
        return lastLines.isEmpty() ? "" : lastLines.getLast().strip();
    }
}
