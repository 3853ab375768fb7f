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

    static final Key<Integer> PORT = usually(
            "front-door.port",
            Shape.number(FrontDoor.USUAL_PORT, 65535),
            "443",
            p -> "" + p.frontDoor().port());

    static final List<Key<?>> KEYS = List.of(BY, NOTES, PORT);

    private FrontDoorSection() {}

    /// Only Hearth's own front door has an authority of its own, and only it can serve another name beside.
    static void check(Values values) {
        var by = values.find(BY).orElse(By.CADDY);
        if (by == By.CADDY) {
            checkPort(values);
            return;
        }
        if (elsewhere(values)) values.problem(PORT, new Problem.OnlyWith(BY.path(), By.CADDY.word));
        if (values.find(CertificateSection.FROM)
                .filter(CertificateSection.From.INTERNAL::equals)
                .isPresent()) values.problem(CertificateSection.FROM, new Problem.OnlyWith(BY.path(), By.CADDY.word));
    }

    /// At another port, the front door cannot have the notes by which other servers find it: they look at 443 only.
    private static void checkPort(Values values) {
        if (!elsewhere(values) || !values.clear(NOTES) || !values.clear(FederationSection.WITH)) return;
        if (values.get(NOTES) == Notes.HERE && values.get(FederationSection.WITH) != Federation.Openness.NOBODY)
            values.problem(PORT, new Problem.OnlyWith(NOTES.path(), Notes.ELSEWHERE.word));
    }

    private static boolean elsewhere(Values values) {
        return values.find(PORT).filter(port -> port != FrontDoor.USUAL_PORT).isPresent();
    }

    static FrontDoor build(Values values) {
        return new FrontDoor(values.get(BY), values.get(NOTES), values.get(PORT));
    }
}
