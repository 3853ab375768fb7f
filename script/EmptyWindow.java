import java.time.Duration;
import java.time.Instant;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A window with nothing in it: what script/bench-window compares Hearth's with. Prints the milliseconds from the start
/// of the process to its first frame.
public final class EmptyWindow {
    private EmptyWindow() {}

    public static void main(String[] words) {
        Platform.startup(EmptyWindow::show);
    }

    private static void show() {
        var scene = new Scene(new StackPane(), 1000, 700);
        scene.addPostLayoutPulseListener(EmptyWindow::tell);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    private static void tell() {
        var since = ProcessHandle.current().info().startInstant().orElseThrow();
        System.out.println(Duration.between(since, Instant.now()).toMillis());
        Platform.exit();
        System.exit(0);
    }
}
