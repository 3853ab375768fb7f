package hearth.plan;

import hearth.plan.Problem.Trap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Recognises what fingers do to a YAML file, where the parser only says that it expected something else. Asked only
/// after the parser has given up, so a harmless line that looks like a slip does no harm.
final class Typing {
    /// A Chinese keyboard's colon in the place of the ASCII one.
    private static final Pattern WIDE_COLON = Pattern.compile("\\s*[A-Za-z-]+\\s*：.*");

    private static final Pattern NO_SPACE = Pattern.compile("\\s*[a-z-]+:[^\\s/].*");
    private static final Pattern TAB = Pattern.compile("\\s*\t.*|[^#]*:\\s*\t.*");
    private static final Pattern SECOND_COLON = Pattern.compile("\\s*[a-z-]+:\\s+[^\"'{\\[].*:(?:\\s.*)?");

    private Typing() {}

    /// What made the parser give up, as a problem with its line.
    static PlanProblem slip(String text, MarkedYAMLException e) {
        var line = line(e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark());
        var said = String.valueOf(e.getProblem());
        var context = String.valueOf(e.getContext());
        if (context.contains("quoted scalar")) return slip(line(e.getContextMark()), Trap.OPEN_QUOTE);
        if (context.contains("parsing a flow")) return slip(line(e.getContextMark()), Trap.OPEN_BRACKET);
        // A key without its colon is noticed only on the line after it.
        var lines = text.lines().toList();
        for (var at : List.of(line, line - 1)) {
            var seen = at < 1 || at > lines.size() ? Optional.<Trap>empty() : slip(lines.get(at - 1));
            if (seen.isPresent()) return slip(at, seen.get());
        }
        if (said.startsWith("found character")) return slip(line, Trap.NEEDS_QUOTES);
        if (said.contains("block end")) return slip(line, Trap.INDENT);
        return new PlanProblem(line, "", new Problem.NotYaml(said));
    }

    /// What is wrong with a single line.
    static Optional<Trap> slip(String line) {
        if (WIDE_COLON.matcher(line).matches()) return Optional.of(Trap.WIDE_COLON);
        if (TAB.matcher(line).matches()) return Optional.of(Trap.TAB);
        if (NO_SPACE.matcher(line).matches()) return Optional.of(Trap.NO_SPACE);
        if (SECOND_COLON.matcher(line).matches()) return Optional.of(Trap.NEEDS_QUOTES);
        return Optional.empty();
    }

    /// The line of the first odd character, or 0 when there is none.
    static int lineOfOddCharacter(String text) {
        var line = 1;
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\n') line++;
            if (odd(text.charAt(at))) return line;
        }
        return 0;
    }

    /// Whether this is a control character, or one of the line breaks that no editor shows and that SnakeYAML
    /// does not read back as it wrote them.
    static boolean odd(int c) {
        var seen = c == '\n' || c == '\r' || c == '\t';
        return Character.isISOControl(c) && !seen || "\u2028\u2029\uFFFE\uFFFF\uFEFF".indexOf(c) >= 0;
    }

    private static PlanProblem slip(int line, Trap trap) {
        return new PlanProblem(line, "", new Problem.Unwanted(trap));
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
