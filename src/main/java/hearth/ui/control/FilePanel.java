package hearth.ui.control;

import atlantafx.base.controls.CustomTextField;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Icon.Size;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The files as they are written on the server, to read, search and copy. Secrets are dots.
public final class FilePanel {
    private final Context context;
    private final ObservableList<FileLine> lines = FXCollections.observableArrayList();
    private final ListView<FileLine> list = new ListView<>(lines);
    private final ComboBox<String> choose = new ComboBox<>();
    private final CustomTextField search = new CustomTextField();
    private final Label hits = Say.caption("");
    private final HBox copy = new HBox();
    private final VBox view;
    private final Label changes = Say.caption("");
    private List<FileText> files;
    private FileText shown;

    /// Shows the first of these files, and leaves the choice.
    public FilePanel(List<FileText> files, Context context, Runnable close) {
        this.files = files;
        this.context = context;
        this.shown = files.getFirst();
        list.getStyleClass().add(Style.LINES);
        list.setCellFactory(_ -> new FileLineCell(() -> search.getText().toLowerCase(Locale.ROOT)));
        list.setFixedCellSize(FileLineCell.HEIGHT);
        list.setAccessibleText(context.say("files.text"));
        search.setLeft(Icon.SEARCH.at(Size.S14));
        search.setRight(hits);
        search.setPromptText(context.say("files.search"));
        search.setAccessibleText(context.say("files.search"));
        search.setId("file-search");
        search.textProperty().subscribe((_, _) -> find());
        view = Box.styled(new VBox(head(close), Card.line(), Box.grow(list), foot()), Style.SIDE);
        view.setId("files");
        show(shown);
    }

    private VBox head(Runnable close) {
        files.forEach(file -> choose.getItems().add(file.name()));
        choose.setValue(shown.name());
        choose.setAccessibleText(context.say("files.which"));
        choose.valueProperty().subscribe((_, _) -> update(files));
        var away = Buttons.icon(Icon.CLOSE, context.say("files.close"), close);
        away.setId("files-close");
        var row = Box.row(Gap.G8, Box.grow(choose), copy, away);
        changes.managedProperty().bind(changes.textProperty().isNotEmpty());
        return Box.styled(new VBox(row, search, changes), Style.SIDE_HEAD);
    }

    private HBox foot() {
        return Box.styled(
                new HBox(Icon.LOCK.at(Size.S14), Box.grow(Say.caption(context.say("files.secrets")))), Style.SIDE_FOOT);
    }

    /// The files say something else now.
    public void update(List<FileText> now) {
        files = now;
        now.stream()
                .filter(file -> file.name().equals(choose.getValue()))
                .findFirst()
                .ifPresent(this::show);
    }

    private void show(FileText file) {
        shown = file;
        lines.setAll(file.lines());
        var changed = file.changed().size();
        changes.setText(changed == 0 ? "" : context.say("files.changed", "" + changed));
        copy.getChildren().setAll(context.copying().of(file.text()));
        find();
    }

    private void find() {
        var wanted = search.getText().toLowerCase(Locale.ROOT);
        var found = lines.stream().filter(line -> line.has(wanted)).toList();
        hits.setText(wanted.isEmpty() ? "" : "" + found.size());
        var changed = shown.changed();
        if (!wanted.isEmpty() && !found.isEmpty()) reveal(lines.indexOf(found.getFirst()));
        else if (!changed.isEmpty()) reveal(Math.max(0, lines.indexOf(changed.getFirst()) - 2));
        list.refresh();
    }

    /// Once the list has its place.
    private void reveal(int line) {
        Platform.runLater(() -> list.scrollTo(line));
    }

    /// Puts something between the file and the line below it.
    public FilePanel with(Node below) {
        view.getChildren().add(view.getChildren().size() - 1, below);
        return this;
    }

    public VBox view() {
        return view;
    }
}
