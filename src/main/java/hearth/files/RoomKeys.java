package hearth.files;

import static hearth.files.CommentedYaml.ordered;

import hearth.files.CommentedYaml.Section;
import hearth.files.HomeserverYaml.Writing;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Rooms that everyone joins, and who sees whom.
final class RoomKeys {
    private RoomKeys() {}

    static List<Section> in(Writing w) {
        return List.of(
                w.section("auto-join", autoJoin(w)),
                w.section(
                        "presence",
                        ordered("presence", ordered("enabled", w.chat().basics().presence()))));
    }

    /// Hearth makes the rooms: Synapse would make them with the first account that comes along as their owner.
    private static SequencedMap<String, @Nullable Object> autoJoin(Writing w) {
        var rooms = w.chat().rooms().autoJoin().stream()
                .map(alias -> alias.at(w.plan().serverName()))
                .toList();
        return rooms.isEmpty() ? ordered() : ordered("auto_join_rooms", rooms, "autocreate_auto_join_rooms", false);
    }
}
