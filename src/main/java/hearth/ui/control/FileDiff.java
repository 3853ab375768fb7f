package hearth.ui.control;

import hearth.ui.control.FileLine.Kind;
import java.util.ArrayList;
import java.util.List;

/// What differs between two files, line by line: the longest common part stays, the rest was added or removed.
final class FileDiff {
    private FileDiff() {}

    static List<FileLine> of(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--)
            for (int j = after.size() - 1; j >= 0; j--)
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        var lines = new ArrayList<FileLine>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new FileLine(++j, before.get(i++), Kind.SAME));
            } else if (j < after.size() && (i == before.size() || common[i][j + 1] >= common[i + 1][j])) {
                lines.add(new FileLine(j + 1, after.get(j++), Kind.ADDED));
            } else {
                lines.add(new FileLine(0, before.get(i++), Kind.REMOVED));
            }
        }
        return lines;
    }
}
