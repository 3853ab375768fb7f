package hearth.plan;

import static hearth.plan.Key.list;

import hearth.plan.Problem.Kind;
import hearth.plan.Problem.Trap;
import java.util.List;
import java.util.Optional;

/// The section `rooms:`.
final class RoomsSection {
    static final Key<List<RoomAlias.Written>> AUTO_JOIN = list(
                    "rooms.auto-join",
                    Shape.listOf(new Shape<>(
                            Kind.ROOM_ALIAS, "up to 100 characters without `:` and spaces", false, RoomsSection::read)),
                    "[]",
                    p -> p.chat().rooms().autoJoin().stream()
                            .map(RoomAlias::value)
                            .toList())
            .example("[welcome]");

    static final List<Key<?>> KEYS = List.of(AUTO_JOIN);

    private RoomsSection() {}

    /// What begins with `#` and has no quotes around it is a comment, of which nothing is left.
    private static Optional<RoomAlias.Written> read(Entry entry, Spot spot) {
        if (entry instanceof Entry.Text(int _, String text, boolean _) && text.isEmpty())
            return spot.problem(new Problem.Unwanted(Trap.COMMENT));
        return spot.text(entry, Kind.ROOM_ALIAS).flatMap(text -> spot.check(RoomAlias.parse(text)));
    }

    static void check(Values values) {
        var own = values.find(PlanKeys.SERVER_NAME).map(ServerName::toString);
        if (own.isEmpty()) return;
        for (var room : values.find(AUTO_JOIN).orElse(List.of())) {
            var there = room.server();
            if (!there.isEmpty() && !HostName.parseAnywhere(there).equals(own))
                values.problem(AUTO_JOIN, new Problem.OnAnotherServer(there));
        }
    }

    static Rooms build(Values values) {
        return new Rooms(values.get(AUTO_JOIN).stream()
                .map(RoomAlias.Written::alias)
                .distinct()
                .toList());
    }
}
