package hearth.ui.connect;

import hearth.deploy.Facts;
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
    private static final int COLUMNS = 3;
    private static final double[] BARS = {96, 72, 96, 72, 96, 72};

    private FactsCard() {}

    private record Fact(String name, String value) {}

    static Node of(Reached reached, Context context) {
        var known = reached instanceof Reached.Inside(var facts, var _) ? Optional.of(facts) : Optional.<Facts>empty();
        var right = switch (reached) {
            case Reached.Inside _ -> List.<Node>of(Say.chip(context.say("facts.ready"), Style.OK));
            case Reached.Trying _ -> List.<Node>of(new Spinner(), Say.caption(context.say("facts.looking")));
            default -> List.<Node>of();
        };
        var card = Card.flush(
                Card.head(context.say("facts.title"), right.toArray(Node[]::new)),
                Card.line(),
                grid(facts(known, context)));
        card.setId("facts");
        return card;
    }

    private static List<Fact> facts(Optional<Facts> facts, Context context) {
        var words = context.speech().words();
        return List.of(
                new Fact(
                        context.say("facts.system"),
                        facts.map(f -> f.machine().name()).orElse("")),
                new Fact(
                        context.say("facts.memory"),
                        facts.map(f -> words.size(f.machine().memory())).orElse("")),
                new Fact(
                        context.say("facts.disk"),
                        facts.map(f -> words.size(f.machine().freeDisk())).orElse("")),
                new Fact(
                        context.say("facts.docker"),
                        facts.map(f -> docker(f, context)).orElse("")),
                new Fact(
                        context.say("facts.processor"),
                        facts.map(f -> f.machine().processor()).orElse("")),
                new Fact(
                        context.say("facts.clock"),
                        facts.map(f -> clock(f, context)).orElse("")));
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
        for (int i = 0; i < facts.size(); i++) grid.add(cell(facts.get(i), BARS[i]), i % COLUMNS, i / COLUMNS);
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
