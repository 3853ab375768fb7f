package hearth.ui;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.testfx.api.FxToolkit;

/// JavaFX in tests: started once, and asked from outside of its thread.
public final class Fx {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static boolean started;

    private Fx() {}

    /// Starts it, if nobody has yet: always in the one way that robots know too.
    public static synchronized void start() {
        if (started) return;
        started = true;
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX does not start", e);
        }
        Platform.setImplicitExit(false);
        run(() -> {
            Looks.loadFonts();
            return true;
        });
    }

    /// Does something on its thread, and waits for the answer; at once for whoever is on it.
    public static <T> T run(Callable<T> task) {
        var answer = new CompletableFuture<T>();
        if (Platform.isFxApplicationThread()) answer(task, answer);
        else Platform.runLater(() -> answer(task, answer));
        return answer.orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
    }

    private static <T> void answer(Callable<T> task, CompletableFuture<T> answer) {
        try {
            answer.complete(task.call());
        } catch (Exception | Error e) {
            answer.completeExceptionally(e);
        }
    }

    /// Waits until everything has its place.
    public static void pulse(Scene scene) {
        var passed = new CompletableFuture<Boolean>();
        run(() -> {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    passed.complete(true);
                }
            });
            Platform.requestNextPulse();
            return true;
        });
        passed.orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
    }

    /// Whether something can be seen, as far as nothing around it is hidden.
    public static boolean shows(Node node) {
        for (Node one = node; one != null; one = one.getParent()) if (!one.isVisible()) return false;
        return true;
    }

    /// Scrolls until the whole of it can be seen, as people do.
    public static void reveal(Node node) {
        run(() -> {
            var pane = node.getParent();
            while (pane != null && !(pane instanceof ScrollPane)) pane = pane.getParent();
            if (pane instanceof ScrollPane scroll) scrollTo(node, scroll);
            return true;
        });
    }

    private static void scrollTo(Node node, ScrollPane scroll) {
        var content = scroll.getContent();
        var bounds = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        var room = scroll.getViewportBounds().getHeight();
        var over = content.getLayoutBounds().getHeight() - room;
        if (over > 0) scroll.setVvalue(Math.clamp((bounds.getMaxY() - room) / over, 0, 1));
    }

    /// Waits until something that may come and go stays where it is from one frame to the next: a page arrives
    /// block by
    /// block.
    public static void settle(Scene scene, Supplier<Optional<Node>> something) {
        var last = new AtomicReference<Optional<Bounds>>(Optional.empty());
        await().atMost(LONGEST).until(() -> {
            pulse(scene);
            var now = run(() -> something.get().map(node -> node.localToScene(node.getBoundsInLocal())));
            return now.equals(last.getAndSet(now)) && now.isPresent();
        });
    }

    /// Waits until something is so.
    public static void until(Callable<Boolean> so) {
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(() -> run(so));
    }
}
