package hearth.ui.control;

import hearth.ui.control.FileLine.Kind;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of a file with its number, its sign, its colours, and what was searched for.
final class FileLineCell extends ListCell<FileLine> {
    static final double HEIGHT = 18;

    private static final Pattern KEY = Pattern.compile("^(\\s*(?:- )?)([A-Za-z0-9_.-]+)(:(?: .*)?)$");

    private final Supplier<String> wanted;

    FileLineCell(Supplier<String> wanted) {
        this.wanted = wanted;
    }

    @Override
    protected void updateItem(FileLine line, boolean empty) {
        super.updateItem(line, empty);
        Field.toggle(this, Style.ADDED, !empty && line != null && line.kind() == Kind.ADDED);
        Field.toggle(this, Style.REMOVED, !empty && line != null && line.kind() == Kind.REMOVED);
        setText(null);
        setGraphic(empty || line == null ? null : flow(line));
    }

    private TextFlow flow(FileLine line) {
        var flow = new TextFlow(part(
                "%4s %s ".formatted(line.number() == 0 ? "" : line.number(), sign(line)), Style.LINE_NUMBER));
        var match = KEY.matcher(line.text());
        if (line.text().strip().startsWith("#")) add(flow, line.text(), Style.COMMENT);
        else if (match.matches()) {
            add(flow, match.group(1), Style.CODE);
            add(flow, match.group(2), Style.KEY);
            add(flow, match.group(3), Style.CODE);
        } else add(flow, line.text(), Style.CODE);
        return flow;
    }

    private static String sign(FileLine line) {
        return switch (line.kind()) {
            case SAME -> " ";
            case ADDED -> "+";
            case REMOVED -> "-";
        };
    }

    /// Adds a part, with what was searched for standing out.
    private void add(TextFlow flow, String text, String style) {
        if (text.isEmpty()) return; // JavaFX gives the first letter after an empty text its style, too
        var search = wanted.get();
        var at = search.isEmpty() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(search);
        if (at < 0) {
            flow.getChildren().add(part(text, style));
            return;
        }
        flow.getChildren()
                .addAll(part(text.substring(0, at), style), part(text.substring(at, at + search.length()), Style.HIT));
        add(flow, text.substring(at + search.length()), style);
    }

    private static Text part(String text, String style) {
        return Box.styled(new Text(text), style);
    }
}
