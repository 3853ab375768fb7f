package hearth.ui.control;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.util.Duration;

/// An arc that turns while something is awaited; with reduced motion it stands still beside its word.
public final class Spinner extends StackPane {
    private static final double RADIUS = 7;
    private static final double OPEN = 285;

    private final RotateTransition turning;

    public Spinner() {
        var arc = new Arc(RADIUS, RADIUS, RADIUS, RADIUS, 45, OPEN);
        arc.getStyleClass().add(Style.SPINNER);
        getChildren().add(arc);
        setMaxSize(2 * RADIUS + 2, 2 * RADIUS + 2);
        setMinSize(2 * RADIUS + 2, 2 * RADIUS + 2);
        turning = new RotateTransition(Duration.seconds(1), this);
        turning.setByAngle(360);
        turning.setCycleCount(Animation.INDEFINITE);
        turning.setInterpolator(Interpolator.LINEAR);
        sceneProperty().subscribe(scene -> {
            if (scene == null || Platform.getPreferences().isReducedMotion()) turning.stop();
            else turning.play();
        });
    }
}
