package hearth.plan;

import java.util.Optional;

/// The place in a plan that is being read: its key and line, what paths mean there, and where problems go.
record Spot(String key, int line, PlanPlace place, Problems problems) {
    /// The text of an entry. A list or a section in its place is a problem, and so is nothing at all.
    Optional<String> text(Entry entry, Problem.Kind kind) {
        return switch (entry) {
            case Entry.Refused _ -> Optional.empty();
            case Entry.Text(int _, String text, boolean _) when text.isBlank() -> problem(new Problem.Empty());
            case Entry.Text(int _, String text, boolean _) -> Optional.of(text);
            case Entry.Items _, Entry.Fields _ -> problem(new Problem.NotA(kind, ""));
        };
    }

    /// The value of an answer, whose problem is taken down here.
    <T> Optional<T> check(Parsed<T> answer) {
        return switch (answer) {
            case Parsed.Ok<T>(var value) -> Optional.of(value);
            case Parsed.Bad<T>(var problem) -> problem(problem);
        };
    }

    /// The place of an item or a field within this one.
    Spot at(String inner, int itsLine) {
        return new Spot(key + inner, itsLine, place, problems);
    }

    /// Takes a problem down; the answer is that there is no value.
    <T> Optional<T> problem(Problem problem) {
        problems.add(line, key, problem);
        return Optional.empty();
    }
}
