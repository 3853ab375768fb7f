package hearth.ui;

import hearth.deploy.Deployer.Goal;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A page, and each way in which it refuses, by mouse and keyboard.
abstract class PageTesting {
    @TempDir
    Path home = Path.of("");

    PageRobot robot;

    @BeforeEach
    void open() throws IOException {
        robot = new PageRobot(home);
    }

    @AfterEach
    void close() {
        robot.close();
    }

    /// What stands in a field.
    final String text(String where) {
        return Fx.run(() -> ((TextField) robot.find(where).orElseThrow()).getText());
    }

    /// Walks to the last page.
    final PageRobot deployed() {
        robot.engine().telling(Goal.REVIEW, Scenes.nothingInTheWay()).telling(Goal.DEPLOY, Scenes.allDone());
        return robot.answered().press().see("#open-element");
    }
}
