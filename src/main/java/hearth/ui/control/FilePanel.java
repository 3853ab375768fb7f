package hearth.ui.control;

import atlantafx.base.controls.CustomTextField;
import hearth.files.ServerFile;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.FileLine.Kind;
import hearth.ui.control.Icon.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The files as they are written on the server, to read, search and copy. Secrets are dots.
public final class FilePanel {
    private final List<ServerFile> files;
    private final Optional<ServerFile> usual;
    private final Context context;
    private final ObservableList<FileLine> lines = FXCollections.observableArrayList();
    private final ListView<FileLine> list = new ListView<>(lines);
    private final CustomTextField search = new CustomTextField();
    private final Label hits = Say.caption("");
    private final HBox copy = new HBox();
    private final VBox view;
    private final Label changes = Say.caption("");
    private List<FileLine> changed = List.of();
    private ServerFile shown;

    /// Files, as they are.
    public FilePanel(List<ServerFile> files, Context context, Runnable close) {
        this(files, Optional.empty(), context, close);
    }

    /// Files, with what differs from the usual one.
    public FilePanel(List<ServerFile> files, Optional<ServerFile> usual, Context context, Runnable close) {
        this.files = files;
        this.usual = usual;
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
        var choose = new ComboBox<String>();
        files.forEach(file -> choose.getItems().add(file.name()));
        choose.setValue(shown.name());
        choose.setAccessibleText(context.say("files.which"));
        choose.valueProperty()
                .subscribe((_, name) -> files.stream()
                        .filter(file -> file.name().equals(name))
                        .findFirst()
                        .ifPresent(this::show));
        var row = Box.row(Gap.G8, Box.grow(choose), copy, Buttons.icon(Icon.CLOSE, context.say("files.close"), close));
        changes.managedProperty().bind(changes.textProperty().isNotEmpty());
        return Box.styled(new VBox(row, search, changes), Style.SIDE_HEAD);
    }

    private HBox foot() {
        return Box.styled(
                new HBox(Icon.LOCK.at(Size.S14), Box.grow(Say.caption(context.say("files.secrets")))), Style.SIDE_FOOT);
    }

    private void show(ServerFile file) {
        shown = file;
        var all = file.text().lines().toList();
        var before = usual.map(one -> one.text().lines().toList()).orElse(all);
        lines.setAll(FileDiff.of(before, all));
        changed = lines.stream().filter(line -> line.kind() != Kind.SAME).toList();
        changes.setText(usual.isEmpty() ? "" : context.say("files.changed", "" + changed.size()));
        copy.getChildren().setAll(context.copying().of(file.text()));
        find();
    }

    private void find() {
        var wanted = search.getText().toLowerCase(Locale.ROOT);
        var found = lines.stream().filter(line -> line.has(wanted)).toList();
        hits.setText(wanted.isEmpty() ? "" : "" + found.size());
        if (!wanted.isEmpty() && !found.isEmpty()) list.scrollTo(found.getFirst());
        else if (!changed.isEmpty()) list.scrollTo(Math.max(0, lines.indexOf(changed.getFirst()) - 2));
        list.refresh();
    }

    public VBox view() {
        return view;
    }
}
