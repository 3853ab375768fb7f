package hearth.ui.control;

import hearth.ui.control.Box.Gap;
import java.util.List;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One of a few: as cards, as rows of a card, or as words side by side. Native radio buttons, so that arrow keys and
/// screen readers know what to do.
public final class Choices<T> {
    private final ToggleGroup group = new ToggleGroup();
    private final Property<T> chosen;
    private final Bond bond;

    /// One that can be chosen.
    ///
    /// @param about an explanation, or an empty text
    /// @param chips what stands beside the name
    public record Choice<T>(T value, String name, String about, List<Node> chips) {
        public static <T> Choice<T> of(T value, String name, String about) {
            return new Choice<>(value, name, about, List.of());
        }
    }

    public Choices(Property<T> chosen, Bond bond) {
        this.chosen = chosen;
        this.bond = bond;
    }

    /// A card for each.
    public VBox cards(List<Choice<T>> choices) {
        var column = Box.column(Gap.G8);
        for (var choice : choices) {
            var card = Box.styled(row(choice), Style.CARD, Style.CHOICE);
            bond.with(
                    chosen,
                    value -> Field.toggle(card, Style.SELECTED, choice.value().equals(value)));
            column.getChildren().add(card);
        }
        return column;
    }

    /// A row for each, in one card.
    public VBox rows(List<Choice<T>> choices) {
        var card = Card.flush();
        for (var choice : choices) {
            if (!card.getChildren().isEmpty()) card.getChildren().add(Card.line());
            var row = Box.styled(row(choice), Style.ROW, choice.about().isEmpty() ? Style.PLAIN : Style.TALL);
            card.getChildren().add(row);
        }
        return card;
    }

    /// Words side by side.
    public HBox segment(List<Choice<T>> choices) {
        var segment = Box.styled(new HBox(), Style.SEGMENT);
        segment.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        for (var choice : choices) {
            var button = Box.styled(button(choice), Style.ITEM);
            button.setText(choice.name());
            segment.getChildren().add(button);
        }
        return segment;
    }

    private HBox row(Choice<T> choice) {
        var button = button(choice);
        button.setAccessibleText(choice.name() + (choice.about().isEmpty() ? "" : ". " + choice.about()));
        var name = Box.row(Gap.G8, Say.strong(choice.name()));
        name.getChildren().addAll(choice.chips());
        var text = Box.column(Gap.G0, name);
        if (!choice.about().isEmpty()) text.getChildren().add(Say.small(choice.about()));
        var row = Box.row(Gap.G8, button, Box.grow(text));
        row.setOnMouseClicked(_ -> {
            button.requestFocus();
            chosen.setValue(choice.value());
        });
        return row;
    }

    private RadioButton button(Choice<T> choice) {
        var button = new RadioButton();
        button.setToggleGroup(group);
        button.setId("choice-" + choice.value().toString().toLowerCase(java.util.Locale.ROOT));
        bond.with(chosen, value -> button.setSelected(choice.value().equals(value)));
        button.setOnAction(_ -> chosen.setValue(choice.value()));
        button.selectedProperty().subscribe((_, selected) -> {
            if (selected) chosen.setValue(choice.value());
        });
        return button;
    }

    /// A choice kept as a text.
    public static <E extends Enum<E>> Property<E> stored(javafx.beans.property.StringProperty text, E usual) {
        var type = usual.getDeclaringClass();
        var property = new SimpleObjectProperty<E>(usual);
        text.subscribe(word -> {
            for (var one : type.getEnumConstants()) if (one.name().equals(word)) property.set(one);
        });
        property.subscribe((_, one) -> text.set(one.name()));
        return property;
    }
}
