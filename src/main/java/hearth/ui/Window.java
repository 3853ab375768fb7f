package hearth.ui;

import hearth.failure.FailureException;
import hearth.failure.Unexpected;
import hearth.plan.Fingerprint;
import hearth.plan.Language;
import hearth.plan.PlanPlace;
import hearth.plan.SshTarget;
import hearth.store.AppFolders;
import hearth.store.Draft;
import hearth.store.KnownHosts;
import hearth.ui.model.Answers;
import hearth.ui.model.Desk;
import hearth.ui.model.Engine;
import hearth.ui.model.Keys;
import hearth.ui.model.Outside;
import hearth.ui.model.Station;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window of the wizard.
public final class Window {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 640;

    private final Stage stage;
    private final Frame frame;
    private final Keeper answers;
    private final Answers looks;
    private final Keeper lookKeeper;

    /// Where the engine comes from, once it is needed.
    public interface Workshop {
        Engine engine() throws FailureException;
    }

    /// What is around the window.
    ///
    /// @param home  what `~` means
    /// @param usual what a plan says where nobody has answered otherwise, by its dotted keys
    public record Surroundings(Workshop workshop, AppFolders folders, Path home, Map<String, String> usual) {}

    /// Builds the window on this stage; on JavaFX's thread.
    public Window(Stage stage, Surroundings around, Outside outside) {
        this.stage = stage;
        var background = new FxBackground();
        var drafts = new Draft(around.folders(), "answers");
        answers = new Keeper(drafts, background);
        var looksDraft = new Draft(around.folders(), "window");
        lookKeeper = new Keeper(looksDraft, background);
        var desk = new Desk(
                new DeferredEngine(around.workshop()), background, outside, keys(around.folders()), Clock.systemUTC());
        var place = PlanPlace.of(around.home(), around.home(), Language.ENGLISH);
        var wizard = new Wizard(new Answers(drafts.read(), answers::keep), around.usual(), desk, place);
        looks = new Answers(looksDraft.read(), lookKeeper::keep);
        frame = new Frame(wizard, looks, this::close);
        place(wizard);
    }

    private static Keys keys(AppFolders folders) {
        var known = new KnownHosts(folders);
        return new Keys() {
            @Override
            public Optional<Fingerprint> find(SshTarget target) throws FailureException {
                return known.find(target);
            }

            @Override
            public void accept(SshTarget target, Fingerprint key) throws FailureException {
                known.accept(target, key);
            }
        };
    }

    private void place(Wizard wizard) {
        stage.setScene(frame.scene());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setWidth(number("width", WIDTH));
        stage.setHeight(number("height", HEIGHT));
        if (!looks.at("x").get().isEmpty()) {
            stage.setX(number("x", 0));
            stage.setY(number("y", 0));
        }
        stage.setOnCloseRequest(event -> {
            event.consume();
            frame.close();
        });
        wizard.at().subscribe(_ -> title(wizard));
        wizard.address().name().text().subscribe(_ -> title(wizard));
    }

    private double number(String key, double usual) {
        try {
            return Double.parseDouble(looks.at(key).get());
        } catch (NumberFormatException _) {
            return usual;
        }
    }

    private void title(Wizard wizard) {
        var name = wizard.address().name().value();
        var told = name.isPresent() && wizard.at().get().ordinal() >= Station.ADDRESS.ordinal();
        stage.setTitle(told ? "Hearth: " + name.get() : "Hearth");
    }

    /// Shows it.
    public void show() {
        frame.scene().addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                frame.scene().removePostLayoutPulseListener(this);
                var since = ProcessHandle.current().info().startInstant().orElse(Instant.now());
                LOG.info(
                        "the window is there after {} ms",
                        Duration.between(since, Instant.now()).toMillis());
            }
        });
        stage.show();
    }

    /// The frame, for whoever drives the window.
    public Frame frame() {
        return frame;
    }

    /// Closes without a question, and keeps what was answered and where the window was.
    public void close() {
        looks.at("width").set("" + stage.getWidth());
        looks.at("height").set("" + stage.getHeight());
        looks.at("x").set("" + stage.getX());
        looks.at("y").set("" + stage.getY());
        lookKeeper.finish();
        answers.finish();
        frame.wizard().connect().leave();
        stage.close();
    }

    /// Opens the window and waits until it is closed.
    ///
    /// @return whether there was a screen to open it on
    public static boolean open(Surroundings around) {
        var closed = new CountDownLatch(1);
        try {
            Looks.quiet();
            Platform.startup(() -> begin(around, closed));
        } catch (RuntimeException | LinkageError e) {
            LOG.info("no window: {}", e.toString());
            return false;
        }
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private static void begin(Surroundings around, CountDownLatch closed) {
        Looks.loadFonts();
        var stage = new Stage();
        var services = new Application() {
            @Override
            public void start(Stage unused) {}
        }.getHostServices();
        var window = new Window(stage, around, new Desktop(stage, services));
        Thread.currentThread().setUncaughtExceptionHandler((_, e) -> {
            var failure = Unexpected.of(e);
            LOG.error("unforeseen, mark {}", failure.fingerprint(), e);
            window.frame.unforeseen(failure);
        });
        stage.setOnHidden(_ -> closed.countDown());
        window.show();
    }
}
