package hearth.ui.chat;

import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Card;
import hearth.ui.control.Choices;
import hearth.ui.control.Choices.Choice;
import hearth.ui.control.Context;
import hearth.ui.control.FilePanel;
import hearth.ui.control.FileText;
import hearth.ui.control.Foot;
import hearth.ui.control.Icon;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Page;
import hearth.ui.control.Say;
import hearth.ui.control.Sheet;
import hearth.ui.control.Style;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// How the chat server behaves, beside the file that comes of it.
public final class ChatPage extends Page {
    private static final double LIST_WIDTH = 150;
    private static final double JOINING_WIDTH = 230;
    private static final double JOINING_LEAST = 180;

    private final ChatModel model;
    private final Context context;
    private Optional<FilePanel> panel = Optional.empty();
    private final Button see;
    private final Sheet sheet;

    public ChatPage(ChatModel model, Context context) {
        this.model = model;
        this.context = context;
        see = Buttons.compact(Icon.FILE, context.say("chat-page.see"), this::turnPanel);
        see.setId("see-file");
        sheet = new Sheet(context.say("chat-page.title"), context.say("chat-page.lead"), limits(), ways(), rooms());
        sheet.full();
        setFoot(Foot.of(context.saved(), Foot.Press.ready(context.say("window.next"), this::next)));
        model.settings().forEach(changed -> bond.onChange(changed, this::refresh));
    }

    private void next() {
        if (model.extra().judge()) context.way().next();
        else if (side().get().isEmpty()) turnPanel();
    }

    private VBox limits() {
        return Box.column(
                Gap.G6,
                // Beside the open file there is room for one of them only.
                new FlowPane(8, 6, Say.heading(context.say("chat-page.keeping")), likeness()),
                Card.flush(
                        joining(),
                        Card.line(),
                        list("chat-page.own-files", model.ownFiles(), ChatModel.PERIODS),
                        Card.line(),
                        list("chat-page.elsewhere", model.filesFromElsewhere(), ChatModel.PERIODS),
                        Card.line(),
                        list("chat-page.uploads", model.uploads(), ChatModel.SIZES)));
    }

    private HBox likeness() {
        var segment = new Choices<>(model.likeness().likeness(), bond)
                .segment(List.of(
                        Choice.of(Likeness.RECOMMENDED, context.say("chat-page.recommended"), ""),
                        Choice.of(Likeness.TUTORIAL, context.say("chat-page.tutorial"), "")));
        return Box.styled(segment, Style.COMPACT);
    }

    private HBox joining() {
        var choose = new ComboBox<Joining>();
        choose.getItems().addAll(Joining.INVITED, Joining.EMAIL, Joining.NOBODY);
        choose.setConverter(new StringConverter<>() {
            @Override
            public String toString(Joining who) {
                return switch (who) {
                    case INVITED -> context.say("chat-page.invited");
                    case EMAIL -> context.say("chat-page.by-email");
                    case NOBODY -> context.say("chat-page.nobody");
                    case OTHERWISE -> context.say("chat-page.otherwise");
                };
            }

            @Override
            public Joining fromString(String shown) {
                return Joining.OTHERWISE;
            }
        });
        choose.setMinWidth(JOINING_LEAST);
        choose.setPrefWidth(JOINING_WIDTH);
        choose.setId("joining");
        bond.with(model.joining(), choose::setValue);
        choose.setOnAction(_ -> model.join(choose.getValue()));
        var label = Say.body(context.say("chat-page.joining"));
        label.setLabelFor(choose);
        return Card.row(Style.PLAIN, Box.grow(label), choose);
    }

    private HBox list(String key, StringProperty value, List<String> words) {
        var choose = new ComboBox<String>();
        choose.getItems().addAll(words);
        if (!words.contains(value.get())) choose.getItems().add(value.get());
        choose.setConverter(new StringConverter<>() {
            @Override
            public String toString(String word) {
                return said(word);
            }

            @Override
            public String fromString(String shown) {
                return shown;
            }
        });
        choose.setMinWidth(LIST_WIDTH);
        choose.setPrefWidth(LIST_WIDTH);
        choose.setId(key.substring(key.indexOf('.') + 1));
        bond.both(choose.valueProperty(), value);
        var label = Say.body(context.say(key));
        label.setLabelFor(choose);
        return Card.row(Style.PLAIN, Box.grow(label), choose);
    }

    /// `90d` as people say it.
    private String said(String word) {
        return switch (word) {
            case "never" -> context.say("chat-page.for-ever");
            case "14d" -> context.say("chat-page.14-days");
            case "30d" -> context.say("chat-page.30-days");
            case "90d" -> context.say("chat-page.90-days");
            case "1y" -> context.say("chat-page.1-year");
            default -> word.endsWith("M") ? word.replace("M", " MB") : word;
        };
    }

    private VBox ways() {
        return Card.flush(
                turn("chat-page.others", "chat-page.others-about", model.others()),
                Card.line(),
                turn("chat-page.presence", "chat-page.presence-about", model.presence()),
                Card.line(),
                turn("chat-page.previews", "chat-page.previews-about", model.previews()));
    }

    private HBox turn(String key, String words, BooleanProperty value) {
        var box = Box.styled(new CheckBox(), Style.SWITCH);
        box.setId(key.substring(key.indexOf('.') + 1));
        bond.both(box.selectedProperty(), value);
        var name = Say.strong(context.say(key));
        var about = context.say(words);
        box.setAccessibleText(name.getText() + ". " + about);
        return Card.row(Style.TALL, Box.grow(Box.column(Gap.G0, name, Say.small(about))), box);
    }

    private VBox rooms() {
        return Box.column(
                Gap.G8,
                Box.row(Gap.G8, Say.heading(context.say("chat-page.rooms")), Box.spring(), see),
                new RoomList(model, context, bond).view());
    }

    private void turnPanel() {
        panel = side().get().isEmpty() && model.file().isPresent()
                ? Optional.of(new FilePanel(files(), context, this::turnPanel)
                        .with(Card.line())
                        .with(new ExtraBox(model.extra(), context, bond).view()))
                : Optional.empty();
        setSide(panel.map(FilePanel::view));
        see.setText(context.say(panel.isPresent() ? "chat-page.hide" : "chat-page.see"));
        see.setGraphic(Icon.FILE.at(Size.S14));
    }

    private List<FileText> files() {
        return model
                .file()
                .map(file -> FileText.compared(file, model.usualFile().orElse(file)))
                .stream()
                .toList();
    }

    /// The panel is live: what is changed on the page shows in the file at once.
    private void refresh() {
        panel.ifPresent(open -> open.update(files()));
    }

    @Override
    public VBox body() {
        return sheet.view();
    }
}
