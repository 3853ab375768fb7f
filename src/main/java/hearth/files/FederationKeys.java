package hearth.files;

import static hearth.files.CommentedYaml.ordered;

import hearth.files.CommentedYaml.Section;
import hearth.files.HomeserverYaml.Writing;
import hearth.plan.Federation;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Which other servers this one talks to.
final class FederationKeys {
    private FederationKeys() {}

    static List<Section> in(Writing w) {
        var federation = w.chat().federation();
        return List.of(
                w.section("federation-" + federation.with().name().toLowerCase(Locale.ROOT), keys(federation)),
                w.section("large-rooms", rooms(federation)));
    }

    private static SequencedMap<String, @Nullable Object> keys(Federation federation) {
        var asked = federation.on() ? federation.keyServers() : List.<String>of();
        var keys = ordered(
                "trusted_key_servers",
                asked.stream().map(server -> ordered("server_name", server)).toList(),
                "suppress_key_server_warning",
                true);
        if (federation.with() != Federation.Openness.EVERYONE)
            keys.putFirst("federation_domain_whitelist", federation.servers());
        return keys;
    }

    private static SequencedMap<String, @Nullable Object> rooms(Federation federation) {
        return federation.largeRooms()
                ? ordered()
                : ordered("limit_remote_rooms", ordered("enabled", true, "complexity", 3.0, "admins_can_join", true));
    }
}
