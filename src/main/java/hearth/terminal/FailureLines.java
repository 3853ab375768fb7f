package hearth.terminal;

import hearth.failure.Evidence;
import hearth.failure.Failure;
import hearth.failure.ServerFailure;
import hearth.terminal.screen.Columns;
import hearth.terminal.screen.Screen;
import hearth.text.Speech;
import java.util.ArrayList;
import java.util.List;

/// A failure as a person reads it: what happened, why, what to do now, and below that, folded to a few lines, what a
/// technician would want to see.
final class FailureLines {
    private static final int EVIDENCE = 6;

    private final Speech speech;
    private final Look look;

    FailureLines(Speech speech, Look look) {
        this.speech = speech;
        this.look = look;
    }

    /// @param sign what stands in front of the first line; the others are indented as far
    List<String> of(Failure failure, String sign) {
        var indent = " ".repeat(Columns.of(Screen.plain(sign)) + 1);
        var words = speech.failures().of(failure);
        var lines = new ArrayList<String>();
        for (var line : look.prose(words.what(), indent))
            lines.add((lines.isEmpty() ? sign + " " : indent) + look.style().strong(line.strip()));
        lines.addAll(look.prose(words.why(), indent));
        lines.add("");
        lines.addAll(look.prose(words.now(), indent));
        if (failure instanceof ServerFailure.FileEdited(var _, var diff)) lines.addAll(diff(diff, indent));
        lines.addAll(evidence(failure.evidence(), indent));
        lines.add("");
        return lines;
    }

    private List<String> evidence(Evidence evidence, String indent) {
        if (evidence.lastLines().isEmpty()) return List.of();
        var heading = evidence.exit() < 0
                ? speech.say("terminal.evidence", evidence.source())
                : speech.say("terminal.evidence-exit", evidence.source(), "" + evidence.exit());
        var lines = new ArrayList<>(List.of("", look.style().quiet(look.fit(indent + heading, 0))));
        var last = evidence.lastLines();
        for (var line : last.subList(Math.max(0, last.size() - EVIDENCE), last.size()))
            lines.add(look.style().quiet(look.fit(indent + look.signs().quote() + " " + printable(line), 0)));
        return lines;
    }

    /// All of it: it is what the person has to decide about.
    private List<String> diff(List<String> diff, String indent) {
        var lines = new ArrayList<String>();
        if (!diff.isEmpty()) lines.add("");
        for (var line : diff) {
            var shown = look.fit(indent + printable(line), 0);
            lines.add(
                    line.startsWith("+") || line.startsWith("-")
                            ? shown
                            : look.style().quiet(shown));
        }
        return lines;
    }

    /// A program's output may move the cursor or ring the bell; here it may not.
    private static String printable(String line) {
        return Screen.plain(line)
                .replace("\t", "    ")
                .replaceAll("\\p{Cntrl}", "")
                .stripTrailing();
    }
}
