package hearth.ui.control;

import hearth.failure.Failure;
import hearth.text.EventJson;
import hearth.text.FailureWords;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Icon.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A failure, always told in the same way: what happened, why, what to do now; below that a report for somebody who
/// helps, and a code that is the same in every language. What programs have said is folded away.
public final class FailureCard {
    private FailureCard() {}

    /// The card, with what can be done beside the report.
    public static HBox of(Failure failure, Context context, Node... links) {
        var words = context.speech().failures().of(failure);
        var text = Box.column(
                Gap.G12,
                Say.heading(words.what()),
                Box.column(Gap.G4, Say.strong(context.say("failure-card.why")), Say.body(words.why())),
                Box.column(Gap.G4, Say.strong(context.say("failure-card.now")), Say.body(words.now())));
        text.getChildren().add(below(failure, words, context, text, links));
        var card = Box.top(Gap.G12, Icon.ALERT.at(Size.S20, Tone.BAD), Box.grow(text));
        card.setId("failure");
        return Box.styled(card, Style.CARD, Style.BAD);
    }

    private static HBox below(Failure failure, FailureWords words, Context context, VBox text, Node... links) {
        var report = Buttons.link(
                context.say("failure-card.report"),
                () -> context.desk().outside().copy(context.masked(report(failure, words))));
        report.setId("report");
        var row = Box.row(Gap.G16, links);
        row.getChildren().add(report);
        if (!failure.evidence().lastLines().isEmpty()) {
            var details = details(
                    failure.evidence().lastLines().stream().map(context::masked).toList());
            row.getChildren().add(Buttons.link(context.say("failure-card.details"), () -> {
                if (!text.getChildren().remove(details)) text.getChildren().add(details);
            }));
        }
        row.getChildren().addAll(Box.spring(), Say.mono(EventJson.type(failure), Style.SUBTLE));
        return row;
    }

    private static VBox details(List<String> lines) {
        var box = Box.styled(new VBox(), Style.CARD, Style.INSET);
        for (var line : lines) box.getChildren().add(Say.mono(line.replaceAll("\\p{Cntrl}", " "), Style.MUTED));
        return box;
    }

    /// What somebody who helps needs to see. What the deployer says was masked before; a mistake of the
    /// program's own may hold anything.
    static String report(Failure failure, FailureWords words) {
        var lines = new ArrayList<>(
                List.of(EventJson.type(failure), words.what(), words.why(), words.now(), failure.toString()));
        lines.addAll(failure.evidence().lastLines());
        return String.join("\n", lines);
    }
}
