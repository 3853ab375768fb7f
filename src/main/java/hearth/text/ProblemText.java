package hearth.text;

import hearth.plan.Admission;
import hearth.plan.ExamplePlan;
import hearth.plan.PlanProblem;
import hearth.plan.Problem;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;

/// Says why a value was refused.
public final class ProblemText {
    private static final int LONGEST = 60;

    private final Texts texts;
    private final Words words;

    public ProblemText(Texts texts) {
        this.texts = texts;
        this.words = new Words(texts, ZoneOffset.UTC);
    }

    /// One line about a problem in a plan file: `line 3, server.port: …`.
    public String of(PlanProblem found) {
        var line = "" + found.line();
        var why = found.problem() instanceof Problem.Missing
                ? ExamplePlan.line(found.key())
                        .map(example -> texts.say("problem.missing-key", example))
                        .orElse(texts.say("problem.missing"))
                : of(found.problem());
        return found.key().isEmpty()
                ? texts.say("problem.at-line", line, why)
                : texts.say("problem.at", line, found.key(), why);
    }

    /// A sentence about a problem, wherever the value was typed.
    public String of(Problem problem) {
        return switch (problem) {
            case Problem.Missing() -> texts.say("problem.missing");
            case Problem.Empty() -> texts.say("problem.empty");
            case Problem.UnknownKey(var nearest) ->
                nearest.map(key -> texts.say("problem.unknown-key-near", key)).orElse(texts.say("problem.unknown-key"));
            case Problem.NotA(var kind, var seen) -> notA(kind, seen);
            case Problem.OutOfRange(var least, var most, var seen) ->
                texts.say("problem.out-of-range", shown(seen), "" + least, "" + most);
            case Problem.SizeOutOfRange(var least, var most, var seen) ->
                texts.say("problem.size-out-of-range", shown(seen), words.size(least), words.size(most));
            case Problem.NotOneOf(var allowed, var seen) ->
                texts.say("problem.not-one-of", shown(seen), words.list(allowed));
            case Problem.PeriodOutOfRange(var least, var most, var seen) ->
                texts.say("problem.period-out-of-range", shown(seen), least, most);
            case Problem.Needs(var other) -> texts.say("problem.needs", other);
            case Problem.Below(var other) -> texts.say("problem.below", other);
            case Problem.Unguarded() -> texts.say("problem.unguarded");
            case Problem.NobodyNamed(var provider) -> texts.say("problem.nobody-named", provider, Admission.ANYONE);
            case Problem.OnAnotherServer(var server) -> texts.say("problem.on-another-server", shown(server));
            case Problem.DecidedBy(var key) -> texts.say("problem.decided-by", key);
            case Problem.Reserved() -> texts.say("problem.reserved");
            case Problem.SecretOption(var option) -> texts.say("problem.secret-option", option);
            case Problem.Excludes(var other) -> texts.say("problem.excludes", other);
            case Problem.OnlyWith(var other, var value)
            when value.isEmpty() -> texts.say("problem.only-with-key", other);
            case Problem.OnlyWith(var other, var value) -> texts.say("problem.only-with", other, value);
            case Problem.FileUnreadable(var file) -> texts.say("problem.file-unreadable", shown(file));
            case Problem.FileExposed(var file) -> texts.say("problem.file-exposed", shown(file));
            case Problem.NotYaml(var detail) -> texts.say("problem.not-yaml", shown(detail));
            case Problem.Twice() -> texts.say("problem.twice");
            case Problem.SecretInPlan(var fileKey, var variable) -> secret(fileKey, variable);
            case Problem.Unwanted(var trap) -> texts.say("trap." + id(trap));
        };
    }

    private String notA(Problem.Kind kind, String seen) {
        var wanted = texts.say("kind." + id(kind));
        var example = texts.say("kind." + id(kind) + ".example");
        return seen.isBlank()
                ? texts.say("problem.wanted", wanted, example)
                : texts.say("problem.not-a", shown(seen), wanted, example);
    }

    private String secret(String fileKey, String variable) {
        if (fileKey.isEmpty()) return texts.say("problem.secret-own");
        return variable.isEmpty() ? texts.say("problem.secret-key") : texts.say("problem.secret", fileKey, variable);
    }

    /// What was seen, on one line and short enough to find it again.
    private static String shown(String seen) {
        var line = seen.strip()
                .replaceAll("\\s+", " ")
                .codePoints()
                .filter(c -> !Character.isISOControl(c))
                .toArray();
        return line.length <= LONGEST ? new String(line, 0, line.length) : new String(line, 0, LONGEST - 1) + "…";
    }

    private static String shown(Path file) {
        return file.toString().replaceAll("\\p{Cntrl}", " ");
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
