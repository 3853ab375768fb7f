package hearth.ui.control;

import hearth.plan.PlanProblem;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Icon.Tone;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Cards, and the rows that lie in them edge to edge.
public final class Card {
    private Card() {}

    /// With room around what is in it.
    public static VBox of(Node... nodes) {
        return Box.styled(new VBox(nodes), Style.CARD);
    }

    /// With rows from edge to edge.
    public static VBox flush(Node... rows) {
        return Box.styled(new VBox(rows), Style.CARD, Style.FLUSH);
    }

    /// The kinds of banner.
    public enum Kind {
        /// Good to know.
        NOTICE(Style.NOTICE, Icon.INFO, Tone.ACCENT),
        /// Works, but worth a thought.
        WARN(Style.WARN, Icon.ALERT, Tone.WARN),
        /// Stops here until it is solved.
        BAD(Style.BAD, Icon.FORBIDDEN, Tone.BAD);

        private final String style;
        private final Icon icon;
        private final Tone tone;

        Kind(String style, Icon icon, Tone tone) {
            this.style = style;
            this.icon = icon;
            this.tone = tone;
        }
    }

    /// An icon, a heading, words, and at most one thing to do.
    public static HBox banner(Kind kind, String heading, String words, Node... action) {
        var text = Box.column(Gap.G4, Say.heading(heading), Say.small(words));
        var banner = Box.row(Gap.G12, kind.icon.at(Size.S18, kind.tone), Box.grow(text));
        banner.getChildren().addAll(action);
        return Box.styled(banner, Style.CARD, kind.style);
    }

    /// What is wrong with answers that cannot be used, each in a line.
    public static HBox problems(String heading, List<PlanProblem> problems, Context context) {
        var words = problems.stream().map(context.speech().problems()::of).collect(Collectors.joining("\n"));
        return banner(Kind.BAD, heading, words);
    }

    /// The head of a flush card: a heading and what stands at its right.
    public static HBox head(String heading, Node... right) {
        var head = Box.row(Gap.G12, Say.heading(heading), Box.spring());
        head.getChildren().addAll(right);
        return Box.styled(head, Style.ROW, Style.PLAIN);
    }

    /// A row of any height.
    public static HBox row(String height, Node... nodes) {
        return Box.styled(new HBox(nodes), Style.ROW, height);
    }

    /// A row with a picture, a name, an explanation, and what stands at the right.
    public static HBox tall(Icon icon, String name, String about, Node... right) {
        return tall(icon, Say.strong(name), about, right);
    }

    public static HBox tall(Icon icon, Node name, String about, Node... right) {
        var row = row(Style.TALL, tile(icon), Box.grow(Box.column(Gap.G0, name, Say.small(about))));
        ((VBox) row.getChildren().get(1)).setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(right);
        return row;
    }

    /// A picture on a ground of its own.
    public static StackPane tile(Icon icon) {
        return Box.styled(new StackPane(icon.at(Size.S18, Tone.DEFAULT)), Style.TILE);
    }

    /// A hairline.
    public static Region line() {
        return Box.styled(new Region(), Style.LINE);
    }

    /// A number in a circle.
    public static StackPane number(int number) {
        var label = Say.body("" + number);
        label.getStyleClass().add(Style.NUMBER);
        return Box.styled(new StackPane(label), Style.DOT, Style.PLAIN);
    }
}
