package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.deploy.Finding;
import hearth.deploy.Verdict;
import hearth.failure.Failure;
import hearth.terminal.screen.Columns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The lines that stay: one a check, step or probe, with a sign in front and the time behind. Which of them are told
/// depends on what was asked for; a deployment is quiet about what is well.
final class Story {
    /// Where the second column begins, unless a name is longer.
    private static final int NAMES = 34;

    private final Speech speech;
    private final Look look;
    private final Goal goal;
    private final Set<String> told = new HashSet<>();
    private int passed;
    private int alreadyDone;
    private int toDo;
    private int probes;

    Story(Speech speech, Look look, Goal goal) {
        this.speech = speech;
        this.look = look;
        this.goal = goal;
    }

    Goal goal() {
        return goal;
    }

    /// What there is to say about an event; often nothing.
    List<String> tell(Event event) {
        return switch (event) {
            case Event.Connected c -> List.of(row(look.done(), speech.connected(c), "", Optional.of(c.took())));
            case Event.Looked looked -> List.of(row(look.done(), speech.looked(looked), "", Optional.empty()));
            case Event.Checked(var _, var check, var verdict) -> checked(check, verdict);
            case Event.Found(var _, var step, var finding) -> found(step, finding);
            case Event.Began _ -> counted();
            case Event.Said _, Event.Pulled _ -> List.of();
            case Event.Done(var _, var step, var took) -> done(step, took);
            case Event.Proved(var _, var probe, var took) -> proved(probe, took);
            case Event.Failed(var _, var where, var failure) -> ended(where, failure);
            case Event.Blocked(var _, var where, var failure) -> ended(where, failure);
            case Event.Cancelled _ -> List.of("", look.warning() + " " + speech.say("terminal.cancelled"));
            case Event.Finished finished -> finished(finished);
        };
    }

    private List<String> checked(String id, Verdict verdict) {
        var name = speech.check(id);
        return switch (verdict) {
            case Verdict.Pass(var seen) -> {
                passed++;
                yield goal == Goal.DEPLOY ? List.of() : List.of(row(look.done(), name, seen, Optional.empty()));
            }
            case Verdict.Warn(var failure) -> trouble(look.warning(), id, name, failure);
            case Verdict.Fail(var failure) -> trouble(look.wrong(), id, name, failure);
        };
    }

    private List<String> found(String id, Finding finding) {
        var name = speech.step(id);
        return switch (finding) {
            case Finding.AlreadyDone(var reason, var detail) -> {
                alreadyDone++;
                yield goal == Goal.DEPLOY
                        ? List.of()
                        : List.of(row(look.done(), name, speech.reason(reason, detail), Optional.empty()));
            }
            case Finding.ToDo(var changes) -> {
                toDo++;
                if (goal == Goal.DEPLOY) yield List.of();
                var lines = new ArrayList<String>();
                lines.add(row(look.change(), name, "", Optional.empty()));
                changes.forEach(change -> lines.addAll(look.prose(speech.change(change), "    ")));
                yield lines;
            }
            case Finding.Blocked(var failure) -> trouble(look.wrong(), id, name, failure);
        };
    }

    /// Before the first step: how many there are.
    private List<String> counted() {
        if (!told.add("counted") || goal != Goal.DEPLOY) return List.of();
        return List.of(
                row(look.done(), speech.say("terminal.checks-passed", "" + passed), "", Optional.empty()),
                "",
                look.style().strong(speech.say("terminal.steps-to-do", "" + toDo, "" + (toDo + alreadyDone))),
                "");
    }

    private List<String> done(String step, Duration took) {
        var seen = step.equals("prove") ? speech.say("terminal.probes-passed", "" + probes) : "";
        return List.of(row(look.done(), speech.step(step), seen, Optional.of(took)));
    }

    private List<String> proved(String probe, Duration took) {
        probes++;
        return goal == Goal.PROVE ? List.of(row(look.done(), speech.probe(probe), "", Optional.of(took))) : List.of();
    }

    /// What was told with its check or step already is not told twice.
    private List<String> ended(String where, Failure failure) {
        if (told.contains(where + failure)) return List.of();
        return trouble(look.wrong(), where, where.isEmpty() ? "" : speech.anywhere(where), failure);
    }

    private List<String> trouble(String sign, String id, String name, Failure failure) {
        told.add(id + failure);
        var lines = new ArrayList<String>();
        if (!name.isEmpty()) lines.add(sign + " " + name);
        lines.add("");
        lines.addAll(speech.lines(look).of(failure));
        lines.add("");
        return lines;
    }

    private List<String> finished(Event.Finished finished) {
        var took = speech.time(finished.took());
        var sentence = switch (goal) {
            case CHECK -> speech.say("terminal.finished-check");
            case REVIEW ->
                toDo == 0 ? speech.say("terminal.finished-nothing") : speech.say("terminal.finished-review", "" + toDo);
            case PROVE -> speech.say("terminal.finished-prove", "" + finished.proved(), took);
            case DEPLOY ->
                finished.changed() == 0
                        ? speech.say("terminal.finished-nothing")
                        : speech.say("terminal.finished-deploy", took, "" + finished.changed(), "" + finished.proved());
        };
        var lines = new ArrayList<String>();
        lines.add("");
        look.prose(sentence, "").forEach(line -> lines.add(look.style().strong(line)));
        return lines;
    }

    /// A sign, a name, something seen and a time, in columns.
    private String row(String sign, String name, String seen, Optional<Duration> took) {
        var text = seen.isEmpty() && took.isEmpty() ? name : Columns.pad(name, NAMES);
        var right = took.map(speech::time).orElse("");
        var between = seen.isEmpty() || right.isEmpty() ? "" : "   ";
        return sign + " " + text
                + (seen.isEmpty() && right.isEmpty() ? "" : "  ")
                + look.style().quiet(seen + between + right);
    }
}
