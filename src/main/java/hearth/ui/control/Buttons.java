package hearth.ui.control;

import hearth.ui.control.Icon.Size;
import hearth.ui.control.Icon.Tone;
import hearth.ui.model.Background;
import hearth.ui.model.Outside;
import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;

/// Buttons and links.
public final class Buttons {
    private static final double LEAST = 112;
    private static final Duration COPIED = Duration.ofSeconds(2);

    private Buttons() {}

    /// The one that leads on; never narrower than a finger wants it, and never cut.
    public static Button primary(String text, Runnable does) {
        var button = new Button(text) {
            @Override
            protected double computePrefWidth(double height) {
                return Math.max(LEAST, super.computePrefWidth(height));
            }
        };
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setDefaultButton(true);
        button.setOnAction(_ -> does.run());
        return button;
    }

    public static Button secondary(String text, Runnable does) {
        var button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> does.run());
        return button;
    }

    /// Small, for rows and cards.
    public static Button compact(String text, Runnable does) {
        return Box.styled(secondary(text, does), Style.COMPACT);
    }

    public static Button compact(Icon icon, String text, Runnable does) {
        var button = compact(text, does);
        button.setGraphic(icon.at(Size.S14));
        return button;
    }

    public static Button quiet(String text, Runnable does) {
        return Box.styled(secondary(text, does), Style.QUIET);
    }

    /// Only a picture; the word is for the tooltip and the screen reader.
    public static Button icon(Icon icon, String word, Runnable does) {
        var button = Box.styled(secondary("", does), Style.ICON_BUTTON);
        button.setGraphic(icon.at(Size.S16));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(word);
        Tip.on(button, button::getAccessibleText);
        return button;
    }

    public static Hyperlink link(String text, Runnable does) {
        var link = new Hyperlink(text);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> {
            link.setVisited(false);
            does.run();
        });
        return link;
    }

    /// What copying needs: the words for it, the clipboard, and somebody who counts two seconds.
    public record Copying(String copy, String copied, Outside outside, Background background) {
        /// A picture that copies a text and shows for a moment that it did.
        public Button of(String text) {
            var button = icon(Icon.COPY, copy, () -> {});
            button.setOnAction(_ -> {
                outside.copy(text);
                button.setGraphic(Icon.TICK.at(Size.S16, Tone.OK));
                button.setAccessibleText(copied);
                background.later(COPIED, () -> {
                    button.setGraphic(Icon.COPY.at(Size.S16));
                    button.setAccessibleText(copy);
                });
            });
            return button;
        }

        /// The same with its word on it.
        public Button worded(String text) {
            var button = compact(Icon.COPY, copy, () -> {});
            button.setOnAction(_ -> {
                outside.copy(text);
                button.setText(copied);
                button.setGraphic(Icon.TICK.at(Size.S14, Tone.OK));
                background.later(COPIED, () -> {
                    button.setText(copy);
                    button.setGraphic(Icon.COPY.at(Size.S14));
                });
            });
            return button;
        }
    }
}
