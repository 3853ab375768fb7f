package hearth.files;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.regex.Pattern;

/// How two versions of a file differ, in the form that everybody knows from `diff -u`. The values of keys that
/// sound like secrets are masked: whoever edits a password by hand has not told anybody else of it.
public final class TextDiff {
    /// Lines around a change that stay the same.
    private static final int AROUND = 2;

    private static final Pattern SECRET = Pattern.compile(
            "((?i)[\"']?[a-z0-9_]*(?:password|passwd|smtp_pass|secret|secret_key|private_key|pepper|api_key)[\"']?\\s*:\\s*)[^\\s#].*");

    private TextDiff() {}

    /// The lines of the difference, the names of the two versions first; none, where the two are the same.
    public static List<String> of(String name, String before, String after) {
        var old = before.lines().toList();
        var patch = DiffUtils.diff(old, after.lines().toList());
        return UnifiedDiffUtils.generateUnifiedDiff(name, name, old, patch, AROUND).stream()
                .map(TextDiff::masked)
                .toList();
    }

    private static String masked(String line) {
        return SECRET.matcher(line).replaceFirst("$1•••");
    }
}
