package hearth.ui;

import hearth.text.Speech;
import hearth.ui.control.Box;
import hearth.ui.control.Box.Gap;
import hearth.ui.control.Buttons;
import hearth.ui.control.Field;
import hearth.ui.control.Flame;
import hearth.ui.control.Icon;
import hearth.ui.control.Icon.Size;
import hearth.ui.control.Icon.Tone;
import hearth.ui.control.Say;
import hearth.ui.control.Style;
import hearth.ui.deploy.Course;
import hearth.ui.model.Station;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The way at a glance: where somebody is, what was answered, and at the bottom help, language and theme. Its
/// rows never change their height. One stop for the Tab key; arrows walk inside.
final class Rail {
    private final Wizard wizard;
    private final Speech speech;
    private final Controls controls;
    private final VBox rows = new VBox();
    private final Map<Station, Look> shown = new EnumMap<>(Station.class);
    private final Map<Station, Node> made = new EnumMap<>(Station.class);
    private final VBox view;
    private boolean terse;

    /// What the buttons at the bottom do.
    interface Controls {
        void help();

        void language();

        void theme();

        Looks.Theme shown();
    }

    /// What there is to see of one row; a row that looks the same stays.
    private record Look(boolean current, boolean done, boolean stopped, boolean open, Optional<String> answer) {}

    Rail(Wizard wizard, Speech speech, Controls controls) {
        this.wizard = wizard;
        this.speech = speech;
        this.controls = controls;
        var brand = Box.styled(new HBox(Flame.small(), Box.styled(new Label("Hearth"), Style.WORDMARK)), Style.BRAND);
        view = Box.styled(new VBox(brand, rows, Box.grow(new Region()), bottom()), Style.RAIL);
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        show();
    }

    VBox view() {
        return view;
    }

    /// Shows where somebody is now.
    void show() {
        for (var station : Station.values()) {
            var look = look(station);
            if (look.equals(shown.put(station, look))) continue;
            var row = row(station, look);
            if (made.get(station) instanceof Node old)
                rows.getChildren().set(rows.getChildren().indexOf(old), row);
            else {
                group(station);
                rows.getChildren().add(row);
            }
            made.put(station, row);
        }
    }

    private Look look(Station station) {
        var current = wizard.at().get() == station;
        var done = wizard.answered(station);
        return new Look(
                current,
                done,
                station == Station.DEPLOY && wizard.deploy().course().get() instanceof Course.Failed,
                wizard.open(station),
                done && !current && !terse ? wizard.answer(station).or(() -> database(station)) : Optional.empty());
    }

    private void group(Station first) {
        var key = switch (first) {
            case CONNECT -> "rail.server";
            case CHAT -> "rail.chat";
            case REVIEW -> "rail.live";
            default -> "";
        };
        if (!key.isEmpty()) rows.getChildren().add(Box.styled(new Label(speech.say(key)), Style.GROUP));
    }

    private HBox row(Station station, Look look) {
        var name = Box.styled(new Label(name(station, speech)), Style.NAME);
        var words = new VBox(name);
        words.setAlignment(Pos.CENTER_LEFT);
        look.answer().ifPresent(text -> words.getChildren().add(Say.address(text, Style.VALUE)));
        var row = Box.styled(new HBox(dot(station, look), Box.grow(words)), Style.STEP);
        row.getStyleClass().add(look.stopped() ? Style.ATTENTION : look.done() ? Style.DONE : Style.TODO);
        if (look.current()) {
            row.getStyleClass().remove(Style.TODO);
            row.getStyleClass().add(Style.CURRENT);
        }
        open(row, station, look);
        row.setAccessibleText(String.join(
                ". ",
                List.of(
                        (station.ordinal() + 1) + "",
                        name.getText(),
                        look.answer().orElse(""),
                        state(look))));
        row.setId("rail-" + station.name().toLowerCase(Locale.ROOT));
        return row;
    }

    private Optional<String> database(Station station) {
        return station == Station.DATABASE ? Optional.of(speech.say("rail.new-database")) : Optional.empty();
    }

    private String state(Look look) {
        if (look.stopped()) return speech.say("rail.is-stopped");
        if (look.current()) return speech.say("rail.is-here");
        return speech.say(look.done() ? "rail.is-done" : "rail.is-to-come");
    }

    private void open(HBox row, Station station, Look look) {
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setFocusTraversable(look.current());
        if (!look.open()) return;
        row.getStyleClass().add(Style.OPEN);
        row.setOnMouseClicked(_ -> wizard.go(station));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                wizard.go(station);
                event.consume();
            }
        });
    }

    private static StackPane dot(Station station, Look look) {
        Node sign;
        if (look.stopped()) sign = Icon.ALERT.at(Size.S12, Tone.BAD);
        else if (station == Station.DONE && look.current()) sign = Icon.TICK.at(Size.S14, Tone.WHITE);
        else if (look.done() && !look.current()) sign = Icon.TICK.at(Size.S14);
        else sign = Box.styled(new Label("" + (station.ordinal() + 1)), Style.NUMBER);
        return Box.styled(new StackPane(sign), Style.DOT);
    }

    private void walk(KeyEvent event) {
        var step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0) return;
        var all = rows.getChildren().stream()
                .filter(node -> node.getStyleClass().contains(Style.OPEN)
                        || node.getStyleClass().contains(Style.CURRENT))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            var next = i + step;
            if (all.get(i).isFocused() && next >= 0 && next < all.size()) {
                all.get(next).requestFocus();
                break;
            }
        }
        event.consume();
    }

    private HBox bottom() {
        var help = Buttons.quiet(speech.say("rail.help"), controls::help);
        help.setGraphic(Icon.HELP.at(Size.S16));
        help.getStyleClass().add(Style.COMPACT);
        help.setId("help");
        var language = Buttons.icon(Icon.GLOBE, speech.say("rail.language"), controls::language);
        language.setId("language");
        return Box.row(Gap.G4, help, Box.spring(), language, theme());
    }

    private Button theme() {
        var shown = controls.shown();
        var button = switch (shown) {
            case SYSTEM -> Buttons.icon(Icon.SYSTEM, speech.say("rail.theme-system"), controls::theme);
            case LIGHT -> Buttons.icon(Icon.LIGHT, speech.say("rail.theme-light"), controls::theme);
            case DARK -> Buttons.icon(Icon.DARK, speech.say("rail.theme-dark"), controls::theme);
        };
        button.setId("theme");
        return button;
    }

    /// What a page is called.
    static String name(Station station, Speech speech) {
        return speech.say(
                switch (station) {
                    case WELCOME -> "rail.welcome";
                    case CONNECT -> "rail.connect";
                    case ADDRESS -> "rail.address";
                    case DATABASE -> "rail.database";
                    case CHAT -> "rail.chat-server";
                    case MAIL -> "rail.mail";
                    case ADMINISTRATOR -> "rail.administrator";
                    case REVIEW -> "rail.review";
                    case DEPLOY -> "rail.deploy";
                    case DONE -> "rail.done";
                });
    }

    /// In a low window the rows are lower. There, and in large type, answers have no room below the names.
    void fit(boolean low, boolean largeType) {
        Field.toggle(view, Style.LOW, low);
        terse = low || largeType;
        show();
    }
}
