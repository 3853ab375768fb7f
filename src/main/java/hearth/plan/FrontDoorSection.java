package hearth.plan;

import static hearth.plan.Key.usually;

import hearth.plan.FrontDoor.By;
import hearth.plan.FrontDoor.Notes;
import java.util.List;

/// The section `front-door:`, who receives the visitors.
final class FrontDoorSection {
    static final Key<By> BY = usually(
            "front-door.by",
            Shape.oneOf(List.of(By.values()), by -> by.word),
            "caddy",
            p -> p.frontDoor().by().word);
    static final Key<Notes> NOTES = usually(
            "front-door.well-known",
            Shape.oneOf(List.of(Notes.values()), notes -> notes.word),
            "here",
            p -> p.frontDoor().notes().word);

    static final List<Key<?>> KEYS = List.of(BY, NOTES);

    private FrontDoorSection() {}

    /// Only Hearth's own front door has an authority of its own, and only it can serve another name beside.
    static void check(Values values) {
        var by = values.find(BY).orElse(By.CADDY);
        if (by == By.CADDY) return;
        if (values.find(CertificateSection.FROM)
                .filter(CertificateSection.From.INTERNAL::equals)
                .isPresent()) values.problem(CertificateSection.FROM, new Problem.OnlyWith(BY.path(), By.CADDY.word));
    }

    static FrontDoor build(Values values) {
        return new FrontDoor(values.get(BY), values.get(NOTES));
    }
}
