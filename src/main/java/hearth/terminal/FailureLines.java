package hearth.terminal;

import hearth.failure.Evidence;
import hearth.failure.Failure;
import hearth.text.FailureText;
import hearth.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// A failure as a person reads it: what happened, why, what to do now, and below that, folded to a few lines, what a
/// technician would want to see.
final class FailureLines {
    private static final String INDENT = "  ";
    private static final int EVIDENCE = 6;

    private final Texts texts;
    private final FailureText failures;
    private final Look look;

    FailureLines(Texts texts, FailureText failures, Look look) {
        this.texts = texts;
        this.failures = failures;
        this.look = look;
    }

    /// The whole of it, without the sign and the name of what failed.
    List<String> of(Failure failure) {
        var lines = brief(failure);
        evidence(failure.evidence(), lines);
        return lines;
    }

    /// Without the evidence.
    List<String> brief(Failure failure) {
        var words = failures.of(failure);
        var lines = new ArrayList<String>();
        look.prose(words.what(), INDENT)
                .forEach(line -> lines.add(INDENT + look.style().strong(line.strip())));
        lines.addAll(look.prose(words.why(), INDENT));
        lines.add("");
        lines.addAll(look.prose(words.now(), INDENT));
        return lines;
    }

    private void evidence(Evidence evidence, List<String> lines) {
        if (evidence.lastLines().isEmpty()) return;
        var heading = evidence.exit() < 0
                ? texts.say("terminal.evidence", evidence.source())
                : texts.say("terminal.evidence-exit", evidence.source(), "" + evidence.exit());
        lines.add("");
        lines.add(look.style().quiet(look.fit(INDENT + heading)));
        var last = evidence.lastLines();
        for (var line : last.subList(Math.max(0, last.size() - EVIDENCE), last.size()))
            lines.add(look.style()
                    .quiet(look.fit(INDENT + look.signs().quote() + " "
                            + line.replaceAll("\\p{Cntrl}", " ").stripTrailing())));
    }
}
