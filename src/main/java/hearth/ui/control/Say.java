package hearth.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import org.controlsfx.control.HyperlinkLabel;

/// Words, in the kinds that the style sheet knows. Sentences wrap; only addresses may be cut, in their middle.
public final class Say {
    private Say() {}

    public static Label title(String text) {
        return sentence(text, Style.TITLE);
    }

    public static Label lead(String text) {
        return sentence(text, Style.LEAD);
    }

    public static Label heading(String text) {
        return sentence(text, Style.HEADING);
    }

    public static Label strong(String text) {
        return sentence(text, Style.STRONG);
    }

    public static Label body(String text) {
        return sentence(text);
    }

    /// An explanation under a name.
    public static Label small(String text) {
        return sentence(text, Style.SMALL, Style.MUTED);
    }

    public static Label caption(String text) {
        return sentence(text, Style.CAPTION, Style.SUBTLE);
    }

    /// Text that wraps and is never cut.
    public static Label sentence(String text, String... classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// An explanation with a link in it: the words in square brackets.
    public static HyperlinkLabel linked(String text, Runnable does) {
        var label = new HyperlinkLabel(text) {
            @Override
            public Orientation getContentBias() {
                return Orientation.HORIZONTAL;
            }

            /// Its own answer is the height of a single line.
            @Override
            protected double computePrefHeight(double width) {
                return getChildren().isEmpty()
                        ? super.computePrefHeight(width)
                        : getChildren().getFirst().prefHeight(width);
            }
        };
        label.setOnAction(event -> {
            if (!(event.getSource() instanceof Hyperlink link)) return; // the same comes once more, from the label
            link.setVisited(false);
            does.run();
        });
        return label;
    }

    /// An address, a fingerprint or a name of a file; the whole of it in a tooltip.
    public static Label mono(String text, String... classes) {
        var label = address(text, classes);
        label.getStyleClass().add(Style.MONO);
        return label;
    }

    /// An address in the type of its surroundings.
    public static Label address(String text, String... classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tip.on(label, label::getText);
        return label;
    }

    /// Two words at most, on a ground of their own.
    public static Label chip(String text, String... classes) {
        var chip = new Label(text);
        chip.getStyleClass().add(Style.CHIP);
        chip.getStyleClass().addAll(classes);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }
}
