package hearth.ui.deploy;

import hearth.deploy.Event;
import hearth.ui.control.Bond;
import hearth.ui.control.Box;
import hearth.ui.control.Buttons;
import hearth.ui.control.Card;
import hearth.ui.control.Context;
import hearth.ui.control.Icon;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Say;
import hearth.ui.control.Style;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/// Everything that happened, a line each, folded away until somebody wants to see it.
final class Details {
    private static final double LINE = 18;
    private static final double HEIGHT = 130;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Context context;
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final ListView<String> list = new ListView<>(lines);
    private final Label count = Say.caption("");
    private final Button turn;
    private final VBox card;

    Details(ObservableList<Event> events, Context context, Bond bond) {
        this.context = context;
        turn = Buttons.quiet(context.say("details.title"), this::turn);
        turn.getStyleClass().addAll(Style.DISCLOSURE, Style.HEADING);
        turn.setId("details");
        list.getStyleClass().add(Style.LINES);
        list.setFixedCellSize(LINE);
        list.setPrefHeight(HEIGHT);
        list.setAccessibleText(context.say("details.title"));
        var copy = Buttons.compact(
                Icon.COPY,
                context.say("window.copy"),
                () -> context.desk().outside().copy(String.join("\n", lines)));
        copy.getStyleClass().add(Style.QUIET);
        card = Card.flush(Card.row(Style.PLAIN, turn, Box.spring(), count, copy));
        card.getStyleClass().add(Style.INSET);
        more(events);
        ListChangeListener<Event> listener = this::changed;
        events.addListener(listener);
        bond.lastly(() -> events.removeListener(listener));
        fit(false);
    }

    private void changed(ListChangeListener.Change<? extends Event> change) {
        while (change.next()) if (change.wasAdded()) more(change.getAddedSubList());
    }

    /// Downloads speak too often to be listed one by one: only their ends are.
    private void more(List<? extends Event> several) {
        lines.addAll(several.stream()
                .filter(event -> !(event instanceof Event.Pulled pull) || pull.done() >= pull.total())
                .map(this::line)
                .collect(Collectors.toList()));
        count.setText(context.say("details.count", "" + lines.size()));
        if (!lines.isEmpty()) list.scrollTo(lines.size() - 1);
    }

    private String line(Event event) {
        return CLOCK.withZone(ZoneId.systemDefault()).format(event.at()) + "  " + words(event);
    }

    /// The window's answers take over by themselves what was edited by hand; nobody has to write it into a plan.
    private String words(Event event) {
        return event instanceof Event.EditsKept(var _, var options, var _, var _)
                ? context.say("details.edits-kept", context.speech().words().list(options))
                : context.speech().events().of(event);
    }

    private void turn() {
        fit(!card.getChildren().contains(list));
    }

    private void fit(boolean open) {
        card.getChildren().remove(list);
        if (open) card.getChildren().add(list);
        turn.setGraphic((open ? Icon.ARROW_DOWN : Icon.ARROW_RIGHT).at(Size.S14));
    }

    VBox view() {
        return card;
    }
}
