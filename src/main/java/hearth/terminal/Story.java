package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.deploy.Finding;
import hearth.deploy.Fix;
import hearth.deploy.Verdict;
import hearth.deploy.proof.Proof;
import hearth.failure.Failure;
import hearth.text.Speech;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The lines that stay: one a check, step or probe, with a sign in front and the time behind. Which of them are told
/// depends on what was asked for; a deployment is quiet about what is well.
final class Story {
    private final Speech speech;
    private final Look look;
    private final Goal goal;
    private final Rows rows;
    private final FailureLines failures;
    private final Set<String> told = new HashSet<>();
    private boolean began;
    private int passed;
    private int alreadyDone;
    private int toDo;
    private int probes;

    Story(Speech speech, Look look, Goal goal) {
        this.speech = speech;
        this.look = look;
        this.goal = goal;
        this.rows = Rows.of(look, kinds(goal).flatMap(kind -> speech.names().all(kind).stream()));
        this.failures = new FailureLines(speech, look);
    }

    /// What of which the names stand in the rows.
    private static Stream<String> kinds(Goal goal) {
        return switch (goal) {
            case CHECK -> Stream.of("check");
            case REVIEW -> Stream.of("check", "step");
            case DEPLOY -> Stream.of("step");
            case PROVE, ERRAND -> Stream.of("probe");
        };
    }

    Goal goal() {
        return goal;
    }

    /// Whether any step has something to do.
    boolean anythingToDo() {
        return toDo > 0;
    }

    /// What there is to say about an event; often nothing.
    List<String> tell(Event event) {
        return switch (event) {
            case Event.Connected(var _, var server, var _, var took) -> {
                fromTheBeginning();
                yield rows.pair(look.done(), speech.say("terminal.connected", server), speech.time(took));
            }
            case Event.Looked looked -> rows.text(look.done(), speech.events().of(looked));
            case Event.Checked(var _, var check, var verdict) -> checked(check, verdict);
            case Event.Found(var _, var step, var finding) -> found(step, finding);
            case Event.Began _ -> counted();
            case Event.Said _, Event.Pulled _ -> List.of();
            case Event.Done(var _, var step, var took) -> done(step, took);
            case Event.Proved(var _, var probe, var took) -> proved(probe, took);
            case Event.Unproved(var _, var probe, var failure) -> unproved(probe, failure);
            case Event.Untried(var _, var probe, var needs) -> untried(probe, needs);
            case Event.EditsKept kept -> rows.text(look.done(), speech.events().of(kept));
            case Event.Failed(var _, var where, var failure) -> ended(where, failure);
            case Event.Blocked(var _, var where, var failure) -> blocked(where, failure);
            case Event.Cancelled _ -> cancelled();
            case Event.Finished finished -> goal == Goal.ERRAND ? List.of("") : sentence(finished(finished));
        };
    }

    /// What was told of an attempt before counts no more.
    private void fromTheBeginning() {
        told.clear();
        began = false;
        passed = 0;
        alreadyDone = 0;
        toDo = 0;
        probes = 0;
    }

    private List<String> checked(String id, Verdict verdict) {
        var name = speech.names().check(id);
        return switch (verdict) {
            case Verdict.Pass(var seen) -> {
                passed++;
                yield goal == Goal.DEPLOY ? List.of() : rows.pair(look.done(), name, seen);
            }
            case Verdict.NotKnown(var _) ->
                goal == Goal.DEPLOY
                        ? List.of()
                        : rows.pair(look.unknown(), name, speech.events().of(verdict));
            case Verdict.Warn(var failure, var fix) -> with(fix, trouble(look.warning(), id, name, failure));
            case Verdict.Fail(var failure, var fix) -> with(fix, trouble(look.wrong(), id, name, failure));
        };
    }

    /// Behind what is wrong, what Hearth can do about it, to the letter.
    private List<String> with(Optional<Fix> fix, List<String> lines) {
        if (fix.isEmpty()) return lines;
        var kind = fix.get().kind();
        var longer = new ArrayList<>(lines);
        longer.addAll(look.prose(
                speech.say("terminal.fix-offered", speech.events().of(fix.get()), "--fix " + kind.id()), "  "));
        for (var command : fix.get().commands()) longer.add(look.style().accent(look.fit("    " + command, 0)));
        longer.add("");
        return longer;
    }

    private List<String> found(String id, Finding finding) {
        var name = speech.names().step(id);
        var lines = new ArrayList<String>();
        if (!began && goal == Goal.REVIEW) lines.add("");
        began = true;
        switch (finding) {
            case Finding.AlreadyDone(var reason, var detail) -> {
                alreadyDone++;
                if (goal == Goal.DEPLOY) return List.of();
                lines.addAll(rows.pair(look.done(), name, speech.events().of(reason, detail)));
            }
            case Finding.ToDo(var changes) -> {
                toDo++;
                if (goal == Goal.DEPLOY) return List.of();
                lines.addAll(rows.text(look.change(), name));
                changes.forEach(
                        change -> lines.addAll(look.prose(speech.events().of(change), "    ")));
            }
            case Finding.Blocked(var failure) -> lines.addAll(trouble(look.wrong(), id, name, failure));
        }
        return lines;
    }

    /// Before the first step: how many there are.
    private List<String> counted() {
        if (!told.add("counted")) return List.of();
        var all = "" + (toDo + alreadyDone);
        var lines = new ArrayList<>(rows.text(look.done(), speech.say("terminal.checks-passed", "" + passed)));
        lines.addAll(sentence(speech.say("terminal.steps-to-do", "" + toDo, all)));
        lines.add("");
        return lines;
    }

    private List<String> done(String step, Duration took) {
        var proof = step.equals(Proof.ID) ? "   " + speech.say("terminal.probes-passed", "" + probes) : "";
        return rows.pair(look.done(), speech.names().step(step), speech.time(took) + proof);
    }

    private List<String> proved(String probe, Duration took) {
        probes++;
        return goal == Goal.PROVE ? rows.pair(look.done(), speech.names().probe(probe), speech.time(took)) : List.of();
    }

    /// The first one is the cause and is told in full at the end; the others would only repeat it.
    private List<String> unproved(String probe, Failure failure) {
        return goal == Goal.PROVE
                ? rows.pair(
                        look.wrong(),
                        speech.names().probe(probe),
                        speech.failures().of(failure).what())
                : List.of();
    }

    private List<String> untried(String probe, String needs) {
        if (goal != Goal.PROVE) return List.of();
        var why = speech.say("terminal.untried", speech.names().probe(needs));
        return rows.pair(look.warning(), speech.names().probe(probe), why);
    }

    private List<String> blocked(String where, Failure failure) {
        var lines = new ArrayList<>(ended(where, failure));
        lines.addAll(sentence(speech.say("terminal.blocked")));
        return lines;
    }

    /// What was told with its check or step already is not told twice.
    private List<String> ended(String where, Failure failure) {
        return told.contains(where + failure)
                ? List.of()
                : trouble(look.wrong(), where, speech.names().any(where), failure);
    }

    private List<String> trouble(String sign, String id, String name, Failure failure) {
        told.add(id + failure);
        var lines = new ArrayList<>(List.of(""));
        if (!name.isEmpty()) lines.addAll(rows.text(sign, name));
        lines.addAll(failures.of(failure, name.isEmpty() ? sign : " "));
        return lines;
    }

    private List<String> cancelled() {
        var lines = new ArrayList<>(List.of(""));
        lines.addAll(rows.text(look.warning(), speech.say("terminal.cancelled")));
        return lines;
    }

    private String finished(Event.Finished end) {
        var took = speech.time(end.took());
        return switch (goal) {
            case CHECK -> speech.say("terminal.finished-check");
            case REVIEW ->
                toDo == 0 ? speech.say("terminal.finished-nothing") : speech.say("terminal.finished-review", "" + toDo);
            case PROVE, ERRAND -> speech.say("terminal.finished-prove", "" + end.proved(), took);
            case DEPLOY ->
                end.changed() == 0
                        ? speech.say("terminal.finished-nothing")
                        : speech.say("terminal.finished-deploy", took);
        };
    }

    /// A sentence of its own, behind a gap.
    private List<String> sentence(String text) {
        var lines = new ArrayList<>(List.of(""));
        look.prose(text, "").forEach(line -> lines.add(look.style().strong(line)));
        return lines;
    }
}
