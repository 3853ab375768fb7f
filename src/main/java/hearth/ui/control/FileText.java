package hearth.ui.control;

import hearth.files.ServerFile;
import hearth.ui.control.FileLine.Kind;
import java.util.List;

/// A file as it is shown: its lines, and which of them differ from what they are compared with.
///
/// @param text what copying copies
public record FileText(String name, String text, List<FileLine> lines) {
    /// A file as it is.
    public static FileText of(ServerFile file) {
        return compared(file, file);
    }

    /// A file, and what in it is not as in another one.
    public static FileText compared(ServerFile file, ServerFile usual) {
        var before = usual.text().lines().toList();
        var after = file.text().lines().toList();
        return new FileText(file.name(), file.text(), FileDiff.of(before, after));
    }

    /// What `diff -u` says.
    public static FileText difference(String name, List<String> lines) {
        return new FileText(
                name,
                String.join("\n", lines),
                lines.stream()
                        .map(line -> new FileLine(0, line.isEmpty() ? "" : line.substring(1), kind(line)))
                        .toList());
    }

    private static Kind kind(String line) {
        if (line.startsWith("+")) return Kind.ADDED;
        return line.startsWith("-") ? Kind.REMOVED : Kind.SAME;
    }

    /// The lines that differ.
    List<FileLine> changed() {
        return lines.stream().filter(line -> line.kind() != Kind.SAME).toList();
    }
}
