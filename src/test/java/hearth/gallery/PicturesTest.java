package hearth.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.failure.Evidence;
import hearth.failure.ServerFailure;
import hearth.failure.SshFailure;
import hearth.failure.WebFailure;
import hearth.store.AppFolders;
import hearth.ui.Frame;
import hearth.ui.Fx;
import hearth.ui.Recorder;
import hearth.ui.Scenes;
import hearth.ui.ScriptedEngine;
import hearth.ui.Window;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Walks through all pages with a scripted engine, in both languages and both themes, and once more in the
/// smallest window and in large type, and writes a picture of each to target/pictures. The pictures are for
/// people to look at; what is asserted is that every page fits, and that no sentence is cut.
final class PicturesTest {
    private static final Path PICTURES = Path.of("target/pictures");

    /// How large the window is, and what is written in it.
    private enum Size {
        USUAL(1000, 700, 14, PICTURES),
        SMALLEST(900, 640, 14, PICTURES.resolve("small")),
        LARGE_TYPE(1280, 800, 20, PICTURES.resolve("large"));

        private final int width;
        private final int height;
        private final int type;
        private final Path folder;

        Size(int width, int height, int type, Path folder) {
            this.width = width;
            this.height = height;
            this.type = type;
            this.folder = folder;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        for (var size : Size.values()) Files.createDirectories(size.folder);
        Fx.start();
    }

    @ParameterizedTest
    @CsvSource({
        "en, light, USUAL",
        "en, dark, USUAL",
        "zh, light, USUAL",
        "zh, dark, USUAL",
        "en, light, SMALLEST",
        "zh, light, SMALLEST",
        "en, light, LARGE_TYPE",
        "zh, light, LARGE_TYPE"
    })
    void everyPageFitsAndHasItsPicture(String language, String theme, Size size, @TempDir Path home)
            throws IOException {
        var tour = new Tour(language, theme, size, home);
        tour.walk();
        Fx.run(() -> {
            tour.window.close();
            return true;
        });
    }

    /// One walk through the window.
    private static final class Tour {
        private final String suffix;
        private final Size size;
        private final Frame frame;
        private final Window window;
        private final Stage stage;

        Tour(String language, String theme, Size size, Path home) throws IOException {
            this.size = size;
            suffix = (language.equals("zh") ? "-zh" : "") + (theme.equals("dark") ? "-dark" : "");
            var folders = AppFolders.in(home);
            Files.createDirectories(folders.data());
            Files.writeString(
                    folders.data().resolve("window.json"),
                    "{\"language\": \"%s\", \"theme\": \"%s\", \"size\": \"%d\", \"width\": \"%d\", \"height\": \"%d\"}"
                            .formatted(language, theme, size.type, size.width, size.height));
            var engine = new ScriptedEngine()
                    .telling(
                            Goal.REVIEW,
                            new Scenes()
                                    .connected()
                                    .checked(Optional.of(new ServerFailure.PortTaken(80, "nginx")), true)
                                    .found()
                                    .blocked("free-ports", new ServerFailure.PortTaken(80, "nginx"))
                                    .all())
                    .telling(Goal.REVIEW, Scenes.nothingInTheWay())
                    .telling(
                            Goal.DEPLOY,
                            new Scenes()
                                    .connected()
                                    .checked(Optional.empty(), false)
                                    .found()
                                    .done(0, 3)
                                    .began("pull-postgres")
                                    .pulling()
                                    .all())
                    .telling(
                            Goal.DEPLOY,
                            new Scenes()
                                    .connected()
                                    .checked(Optional.empty(), false)
                                    .found()
                                    .done(0, 12)
                                    .began("get-certificate")
                                    .failed(
                                            "get-certificate",
                                            new WebFailure.CertificateNotIssued(
                                                    "chat.example.org",
                                                    Evidence.of(
                                                            "caddy",
                                                            1,
                                                            "timeout during connect (likely firewall problem)")))
                                    .all())
                    .telling(
                            Goal.DEPLOY,
                            new Scenes()
                                    .connected()
                                    .checked(Optional.empty(), false)
                                    .found()
                                    .done(0, 14)
                                    .proved()
                                    .finished());
            var around = new Window.Surroundings(() -> engine, folders, home, Map.of());
            this.engine = engine;
            window = Fx.run(() -> new Window(new Stage(), around, outside));
            frame = window.frame();
            stage = Fx.run(() -> {
                var made = (Stage) frame.scene().getWindow();
                window.show();
                return made;
            });
        }

        private final ScriptedEngine engine;
        private final Recorder outside = new Recorder();
        private final List<String> tooHigh = new ArrayList<>();
        private final List<String> cut = new ArrayList<>();
        private final List<String> nameless = new ArrayList<>();
        private final List<String> twice = new ArrayList<>();

        void walk() throws IOException {
            shot("01-welcome");
            press();
            type("#address", "203.0.113.10");
            type("#password", "correct-horse-battery");
            outside.online(false);
            engine.notFound(new SshFailure.NoRoute("203.0.113.10"));
            press();
            Fx.until(() -> find("#offline").isPresent());
            shot("02-connect-offline");
            outside.online(true);
            Fx.run(() -> {
                ((Button) find("#offline-now").orElseThrow()).fire();
                return true;
            });
            Fx.until(() -> find("#trust").isPresent());
            shot("02-connect-trust");
            press();
            Fx.until(() -> primary().isPresent() && find("#trust").isEmpty());
            Fx.until(() -> find(".chip.ok").isPresent());
            shot("02-connect");
            press();
            type("#name", "chat.example.org");
            engine.knowing("elsewhere.example.org", "203.0.113.10");
            Fx.until(() -> find("#records").isPresent());
            Fx.until(() -> find("#sight-here .arc").isPresent());
            shot("03-address");
            engine.knowing("chat.example.org", "203.0.113.10", "2001:db8:20::10");
            press();
            shot("04-database");
            press();
            Fx.until(() -> find("#see-file").isPresent());
            shot("05-chat-server");
            Fx.run(() -> {
                ((TextField) find("#room").orElseThrow()).setText("welcome");
                ((Button) find("#add-room").orElseThrow()).fire();
                ((Button) find("#see-file").orElseThrow()).fire();
                return true;
            });
            Fx.until(() -> find("#files .list-cell.added").isPresent());
            shot("05-chat-server-file");
            Fx.run(() -> {
                ((Button) find("#files-close").orElseThrow()).fire();
                return true;
            });
            press();
            Fx.until(() -> find("#mail-on").isPresent());
            Fx.run(() -> {
                ((CheckBox) find("#mail-on").orElseThrow()).setSelected(true);
                return true;
            });
            type("#mail-user", "you@example.org");
            type("#mail-password", "abcd efgh ijkl");
            shot("06-mail");
            Fx.run(() -> {
                ((CheckBox) find("#mail-on").orElseThrow()).setSelected(false);
                ((CheckBox) find("#github-on").orElseThrow()).setSelected(true);
                return true;
            });
            type("#github-id", "Iv1.0123456789abcdef");
            type("#github-secret", "0123456789abcdef");
            type("#github-names", "octocat, hubot");
            shot("06-github");
            press();
            Fx.until(() -> find(".meter.good").isPresent());
            shot("07-administrator");
            press();
            Fx.until(() -> find(".row.fix").isPresent() && primaryIsReady());
            shot("08-review-to-fix");
            Fx.run(() -> {
                ((Button) find("#quiet").orElseThrow()).fire();
                return true;
            });
            Fx.until(() -> find(".row.fix").isEmpty() && primaryIsReady());
            shot("08-review");
            press();
            Fx.until(() -> find("#step-pull").isPresent());
            shot("09-deploy");
            Fx.run(() -> {
                ((Button) find("#primary").orElseThrow()).fire();
                return true;
            });
            Fx.until(() -> find("#dialog")
                    .filter(dialog -> dialog.localToScene(0, 0).getX() > 100)
                    .isPresent());
            shot("09-deploy-stop");
            Fx.run(() -> {
                ((Button) find("#dialog-yes").orElseThrow()).fire();
                return true;
            });
            Fx.until(() -> find("#quiet").filter(Node::isVisible).isPresent());
            press();
            Fx.until(() -> find("#failure").isPresent());
            shot("09-deploy-failed");
            press();
            Fx.until(() -> find("#open-element").isPresent());
            Fx.until(() -> find("#code .image-view")
                    .filter(code -> ((ImageView) code).getImage() != null)
                    .isPresent());
            shot("10-done");
            assertThat(tooHigh).as("pages that are higher than their place").isEmpty();
            assertThat(cut).as("sentences that are cut").isEmpty();
            assertThat(nameless)
                    .as("fields and buttons that a screen reader has no word for")
                    .isEmpty();
            assertThat(twice).as("pages with more than one button for Enter").isEmpty();
        }

        private boolean primaryIsReady() {
            return primary().filter(button -> button.lookup(".arc") == null).isPresent();
        }

        private Optional<Button> primary() {
            return find("#primary").map(node -> (Button) node);
        }

        private Optional<Node> find(String what) {
            return Optional.ofNullable(stage.getScene().getRoot().lookup(what));
        }

        private void press() {
            Fx.run(() -> {
                primary().orElseThrow().fire();
                return true;
            });
        }

        private void type(String where, String text) {
            Fx.until(() -> find(where).isPresent());
            Fx.run(() -> {
                ((TextField) find(where).orElseThrow()).setText(text);
                return true;
            });
        }

        private void shot(String name) throws IOException {
            Fx.until(frame::whole);
            Fx.pulse(stage.getScene());
            Fx.pulse(stage.getScene());
            write(size.folder, name);
            cut.addAll(Fx.run(() -> stage.getScene().getRoot().lookupAll(".text").stream()
                    .filter(text -> text.getParent() instanceof Labeled label && isCut(label, (Text) text))
                    .map(text -> name + suffix + ": " + ((Labeled) text.getParent()).getText())
                    .toList()));
            nameless.addAll(Fx.run(() -> stage.getScene().getRoot().lookupAll("*").stream()
                    .filter(node -> Fx.shows(node) && !hasName(node))
                    .map(node -> name + suffix + ": " + node)
                    .toList()));
            var pressed = Fx.run(() -> stage.getScene().getRoot().lookupAll(".button").stream()
                    .filter(node -> Fx.shows(node) && node instanceof Button button && button.isDefaultButton())
                    .count());
            if (pressed > 1 && find("#dialog").isEmpty()) twice.add(name + suffix);
            var over = Fx.run(this::overflow);
            if (size == Size.USUAL && over > 1 && find("#files").isEmpty()) tooHigh.add(name + suffix + " by " + over);
        }

        /// What somebody types into or presses has words: its own, a label's, or some for the screen reader
        /// only.
        private boolean hasName(Node node) {
            var typed = node instanceof TextInputControl || node instanceof ComboBox;
            if (!typed && !(node instanceof ButtonBase)) return true;
            var own = node instanceof ButtonBase button ? button.getText() : "";
            return Stream.of(own, node.getAccessibleText()).anyMatch(words -> words != null && !words.isBlank())
                    || stage.getScene().getRoot().lookupAll(".label").stream()
                            .anyMatch(label -> node.equals(((Label) label).getLabelFor()));
        }

        /// Addresses may be cut in their middle, sentences never.
        private static boolean isCut(Labeled label, Text shown) {
            return label.getTextOverrun() != OverrunStyle.CENTER_ELLIPSIS
                    && shown.getText().endsWith(label.getEllipsisString())
                    && !label.getText().endsWith(label.getEllipsisString());
        }

        private void write(Path folder, String name) throws IOException {
            var image = Fx.run(() -> {
                var root = stage.getScene().getRoot();
                root.lookupAll(".scroll-pane").forEach(pane -> pane.setOpacity(1));
                var parameters = new SnapshotParameters();
                parameters.setTransform(Transform.scale(2, 2));
                parameters.setFill(Color.TRANSPARENT);
                return root.snapshot(parameters, null);
            });
            var file = new File(folder.toFile(), name + suffix + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        }

        private double overflow() {
            var scroll = (ScrollPane) find(".scroll-pane").orElseThrow();
            return scroll.getContent().getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
        }
    }
}
