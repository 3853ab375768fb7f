package hearth.ui.connect;

import hearth.deploy.Facts;
import hearth.deploy.sight.Glance;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Say;
import hearth.ui.control.Spinner;
import hearth.ui.control.Style;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was found on the server; grey bars of the final size until it is known, so that the page never jumps.
final class FactsCard {
    private static final int COLUMNS = 4;
    private static final double[] BARS = {96, 72, 96, 72};

    private FactsCard() {}

    private record Fact(String name, String value) {}

    static Node of(Reached reached, Optional<Glance> glance, Context context) {
        var known = reached instanceof Reached.Inside(var facts, var _) ? Optional.of(facts) : Optional.<Facts>empty();
        var right = switch (reached) {
            case Reached.Inside _ -> List.<Node>of(Say.chip(context.say("facts.ready"), Style.OK));
            case Reached.Trying _ -> List.<Node>of(new Spinner(), Say.caption(context.say("facts.looking")));
            default -> List.<Node>of();
        };
        var card = Card.flush(
                Card.head(context.say("facts.title"), right.toArray(Node[]::new)),
                Card.line(),
                grid(facts(known, glance, context)));
        card.setId("facts");
        return card;
    }

    private static List<Fact> facts(Optional<Facts> facts, Optional<Glance> glance, Context context) {
        var words = context.speech().words();
        return List.of(
                fact(context, "facts.system", facts.map(f -> f.machine().name())),
                fact(
                        context,
                        "facts.memory",
                        facts.map(f -> words.size(f.machine().memory()))),
                fact(
                        context,
                        "facts.disk",
                        facts.map(f -> words.size(f.machine().freeDisk()))),
                fact(context, "facts.clock", facts.map(f -> clock(f, context))),
                fact(context, "facts.docker", facts.map(f -> docker(f, context))),
                fact(
                        context,
                        "facts.images",
                        glance.map(g -> g.reached() ? g.registry() : context.say("facts.images-out-of-reach"))),
                fact(
                        context,
                        "facts.panel",
                        glance.map(g -> context.say(g.panel() ? "facts.panel-there" : "facts.none"))),
                fact(
                        context,
                        "facts.homeserver",
                        glance.map(g -> g.earlier().stream()
                                .findFirst()
                                .map(one -> one.serverName().orElse(one.place()))
                                .orElse(context.say("facts.none")))));
    }

    private static Fact fact(Context context, String name, Optional<String> value) {
        return new Fact(context.say(name), value.orElse(""));
    }

    private static String docker(Facts facts, Context context) {
        return facts.engine()
                .version()
                .orElse(context.say(facts.engine().installed() ? "facts.docker-silent" : "facts.docker-to-come"));
    }

    /// The connection has a way too, so a few seconds mean nothing.
    private static String clock(Facts facts, Context context) {
        var off = Duration.between(
                        facts.machine().clock(), context.desk().clock().instant())
                .abs();
        return off.toSeconds() < 30
                ? context.say("facts.clock-right")
                : context.say("facts.clock-off", context.speech().time(off));
    }

    private static GridPane grid(List<Fact> facts) {
        var grid = Box.styled(new GridPane(), Style.FACTS);
        for (int column = 0; column < COLUMNS; column++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(width);
        }
        for (int i = 0; i < facts.size(); i++)
            grid.add(cell(facts.get(i), BARS[i % COLUMNS]), i % COLUMNS, i / COLUMNS);
        return grid;
    }

    private static VBox cell(Fact fact, double bar) {
        var name = Say.caption(fact.name());
        if (!fact.value().isEmpty()) return Box.column(Gap.G4, name, Say.address(fact.value()));
        var unknown = Box.styled(new Region(), Style.UNKNOWN);
        unknown.setMaxWidth(bar);
        var waiting = Box.column(Gap.G4, name, Box.styled(new VBox(unknown), Style.WAITING));
        waiting.setAccessibleText(fact.name());
        return waiting;
    }
}
