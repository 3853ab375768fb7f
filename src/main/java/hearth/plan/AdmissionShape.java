package hearth.plan;

import hearth.plan.Problem.Kind;
import java.util.List;
import java.util.Optional;

/// Who of another place's people may come, as a plan says it: a list of names, or in so many words anyone.
final class AdmissionShape {
    private static final Shape<List<String>> NAMES = Shape.listOf(Shape.line());

    static final Shape<Admission> WHO =
            new Shape<>(Kind.ADMISSION, "a list, or `" + Admission.ANYONE + "`", false, AdmissionShape::read);

    private AdmissionShape() {}

    private static Optional<Admission> read(Entry entry, Spot spot) {
        if (entry instanceof Entry.Text(int _, String text, boolean _) && !text.isBlank())
            return text.equals(Admission.ANYONE)
                    ? Optional.of(new Admission.Anyone())
                    : spot.problem(new Problem.NotA(Kind.ADMISSION, text));
        if (entry instanceof Entry.Items(int _, var items) && items.isEmpty())
            return spot.problem(new Problem.NotA(Kind.ADMISSION, "[]"));
        return NAMES.reader().read(entry, spot).map(names -> new Admission.Named("", names));
    }

    /// Anyone is what goes without saying only at a place of one's own.
    static Optional<Entry> written(Admission admission, IdentityProvider.Kind kind) {
        return switch (admission) {
            case Admission.Anyone _ ->
                kind.publicPlace() ? Optional.of(Entry.text(Admission.ANYONE)) : Optional.empty();
            case Admission.Named(var _, var names) -> Optional.of(Entry.items(names));
            case Admission.Organisation _ -> Optional.empty();
        };
    }
}
