package hearth.ui.deploy;

import hearth.deploy.Event;
import hearth.plan.ImageName;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Context;
import hearth.ui.control.Field;
import hearth.ui.control.Say;
import hearth.ui.control.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// The downloads, a bar each, by the bytes that have arrived.
final class PullRows {
    private static final double NAME_WIDTH = 84;
    private static final double FIGURE_WIDTH = 130;

    private final Context context;
    private final VBox view = Box.styled(Box.column(Gap.G8), Style.PULLS);
    private final Map<ImageName, Row> rows = new LinkedHashMap<>();

    private record Row(ProgressBar bar, Label figure) {}

    PullRows(Context context) {
        this.context = context;
    }

    VBox view() {
        return view;
    }

    void show(List<Event.Pulled> pulls) {
        for (var pull : pulls) {
            var row = rows.computeIfAbsent(pull.image(), this::make);
            var complete = pull.total() > 0 && pull.done() >= pull.total();
            row.bar().setProgress(pull.total() <= 0 ? 0 : Math.clamp((double) pull.done() / pull.total(), 0, 1));
            Field.toggle(row.bar(), Style.DONE, complete);
            row.figure().setText(figure(pull, complete));
        }
    }

    private Row make(ImageName image) {
        var name = Say.body(image.repository().substring(image.repository().lastIndexOf('/') + 1));
        name.setMinWidth(NAME_WIDTH);
        name.setPrefWidth(NAME_WIDTH);
        var bar = Box.styled(new ProgressBar(0), Style.THIN);
        bar.setAccessibleText(name.getText());
        var figure = Say.caption("");
        figure.setMinWidth(FIGURE_WIDTH);
        figure.setPrefWidth(FIGURE_WIDTH);
        figure.setAlignment(Pos.CENTER_RIGHT);
        view.getChildren().add(Box.row(Gap.G12, name, Box.grow(bar), figure));
        return new Row(bar, figure);
    }

    private String figure(Event.Pulled pull, boolean complete) {
        var words = context.speech().words();
        if (pull.total() <= 0) return "";
        return complete ? words.size(pull.total()) : words.size(pull.done()) + " / " + words.size(pull.total());
    }
}
