package hearth.ui;

import hearth.failure.Unexpected;
import hearth.store.AppFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;

/// A window with a scripted engine, and a robot in front of it.
public final class PageRobot implements AutoCloseable {
    private final FxRobot robot = new FxRobot();
    private final ScriptedEngine engine = new ScriptedEngine();
    private final Recorder outside = new Recorder();
    private final Path home;
    private @Nullable Window window;
    private Stage stage;

    public PageRobot(Path home) throws IOException {
        Fx.start();
        this.home = home;
        var folders = AppFolders.in(home);
        Files.createDirectories(folders.data());
        var looks = folders.data().resolve("window.json");
        if (!Files.exists(looks)) Files.writeString(looks, "{\"language\": \"en\", \"theme\": \"light\"}");
        stage = open();
    }

    private Stage open() {
        return Fx.run(() -> {
            var made = new Stage();
            window = new Window(
                    made, new Window.Surroundings(() -> engine, AppFolders.in(home), home, Map.of()), outside);
            window.show();
            made.setX(0);
            made.setY(0);
            return made;
        });
    }

    /// A file as `ssh-keygen` makes it, as far as anybody looks at it here.
    static Path key(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "-----BEGIN OPENSSH PRIVATE KEY-----\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    /// Closes the program and opens it again.
    public PageRobot again() {
        close();
        stage = open();
        return this;
    }

    public PageRobot press() {
        until(() -> primary().lookup(".arc") == null);
        return click("#primary");
    }

    public PageRobot click(String what) {
        see(what);
        Fx.reveal(find(what).orElseThrow());
        Fx.settle(stage.getScene(), () -> find(what));
        robot.clickOn(find(what).orElseThrow(), Motion.DIRECT);
        return this;
    }

    /// Puts a text in the place of the old one, as pasting does.
    public PageRobot write(String where, String text) {
        click(where);
        Fx.run(() -> {
            var field = (TextInputControl) find(where).orElseThrow();
            field.selectAll();
            field.replaceSelection(text);
            return true;
        });
        return this;
    }

    /// Types where the focus is.
    public PageRobot type(String text) {
        robot.write(text);
        return this;
    }

    public PageRobot key(KeyCode... keys) {
        robot.push(keys);
        return this;
    }

    /// Waits until something is there.
    public PageRobot see(String what) {
        until(() -> find(what).isPresent());
        return this;
    }

    /// Waits until something is gone.
    public PageRobot miss(String what) {
        until(() -> find(what).isEmpty());
        return this;
    }

    /// Waits until these words stand somewhere.
    public PageRobot read(String words) {
        until(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Label label
                        && label.isVisible()
                        && label.getText().contains(words)));
        return this;
    }

    public void until(java.util.concurrent.Callable<Boolean> so) {
        Fx.until(so);
    }

    /// What is there now.
    public Optional<Node> find(String what) {
        return Fx.run(() ->
                Optional.ofNullable(stage.getScene().getRoot().lookup(what)).filter(Fx::shows));
    }

    public Button primary() {
        return (Button) find("#primary").orElseThrow();
    }

    /// Walks to the page behind the connection.
    public PageRobot connected() {
        press();
        write("#address", "203.0.113.10");
        write("#password", "correct horse");
        press().see("#trust");
        press().see(".chip.ok");
        return this;
    }

    /// Walks to the page of the chat server, whose name is chat.example.org.
    public PageRobot named() {
        connected().press().write("#name", "chat.example.org");
        return press().see("#choice-new").press();
    }

    /// Walks to the review.
    public PageRobot answered() {
        named().see("#see-file").press().see("#mail-on").press().see(".meter.good");
        press().see("#checks");
        return this;
    }

    /// Something goes wrong that nobody has thought of.
    public PageRobot stumble(Throwable mistake) {
        Fx.run(() -> {
            Objects.requireNonNull(window).frame().unforeseen(Unexpected.of(mistake));
            return true;
        });
        return this;
    }

    public ScriptedEngine engine() {
        return engine;
    }

    public Recorder outside() {
        return outside;
    }

    public Stage stage() {
        return stage;
    }

    /// As a person closes it; a window that asks something first is closed all the same.
    @Override
    public void close() {
        Fx.run(() -> {
            stage.getOnCloseRequest().handle(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            Objects.requireNonNull(window).close();
            return true;
        });
    }
}
