package hearth.plan;

import static hearth.plan.Key.list;
import static hearth.plan.Key.usually;

import hearth.plan.Federation.Openness;
import hearth.plan.Problem.Kind;
import java.util.List;

/// The section `federation:`, which other servers this one talks to.
final class FederationSection {
    private static final Shape<List<String>> SERVERS = Shape.listOf(
            Shape.text(Kind.REMOTE_SERVER, "a name or IP address, `:port` if it has one", Federation::parseServer));

    static final Key<Openness> WITH = usually(
            "federation.with",
            Shape.oneOf(List.of(Openness.values()), ChatSection::word),
            "everyone",
            p -> ChatSection.word(p.chat().federation().with()));
    static final Key<List<String>> LISTED = list(
                    "federation.servers",
                    SERVERS,
                    "[]",
                    p -> p.chat().federation().servers())
            .example("[matrix.org, chat.example.com]");
    static final Key<List<String>> KEY_SERVERS = list(
            "federation.key-servers",
            SERVERS,
            "[matrix.org]",
            p -> p.chat().federation().keyServers());
    static final Key<Boolean> LARGE_ROOMS = usually(
            "federation.large-rooms",
            Shape.yesOrNo(),
            "false",
            p -> "" + p.chat().federation().largeRooms());

    static final List<Key<?>> KEYS = List.of(WITH, LISTED, KEY_SERVERS, LARGE_ROOMS);

    private FederationSection() {}

    static void check(Values values) {
        if (!values.clear(WITH) || !values.clear(LISTED)) return;
        var listed = values.get(WITH) == Openness.LISTED;
        if (listed && values.get(LISTED).isEmpty()) values.problem(WITH, new Problem.Needs(LISTED.path()));
        if (!listed && values.has(LISTED) && !values.get(LISTED).isEmpty())
            values.problem(LISTED, new Problem.OnlyWith(WITH.path(), ChatSection.word(Openness.LISTED)));
    }

    static Federation build(Values values) {
        var with = values.get(WITH);
        return new Federation(
                with,
                with == Openness.LISTED ? values.get(LISTED) : List.of(),
                values.get(KEY_SERVERS),
                values.get(LARGE_ROOMS));
    }
}
