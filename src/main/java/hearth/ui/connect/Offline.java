package hearth.ui.connect;

import hearth.ui.model.Background.Came;
import hearth.ui.model.Background.Later;
import hearth.ui.model.Desk;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Waits until this computer is on a network again. Looks after 2, 4, 8 and 16 seconds, then every 30, and whenever
/// somebody wants it to; no look asks anything of the network.
final class Offline {
    private static final List<Integer> PAUSES = List.of(2, 4, 8, 16, 30);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Desk desk;
    private final Runnable back;
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private int looks;
    private int round;
    private Later next = () -> {};

    /// @param back what to do as soon as there is a network
    Offline(Desk desk, Runnable back) {
        this.desk = desk;
        this.back = back;
    }

    /// Tells whether this computer is on a network. Where that cannot be known, it is.
    void ask(Consumer<Boolean> then) {
        desk.background()
                .run(
                        () -> desk.outside().online(),
                        came -> then.accept(!(came instanceof Came.Of<Boolean>(var online)) || online));
    }

    /// Begins to wait.
    void begin() {
        looks = 0;
        pause();
    }

    /// Looks now.
    void look() {
        end();
        var mine = round;
        ask(online -> {
            if (mine != round) return;
            if (online) back.run();
            else pause();
        });
    }

    /// Waits no longer.
    void end() {
        round++;
        next.callOff();
    }

    /// The seconds until the next look.
    ReadOnlyIntegerProperty left() {
        return left.getReadOnlyProperty();
    }

    private void pause() {
        left.set(PAUSES.get(Math.min(looks, PAUSES.size() - 1)));
        looks++;
        next = desk.background().later(SECOND, this::tick);
    }

    private void tick() {
        left.set(left.get() - 1);
        if (left.get() == 0) look();
        else next = desk.background().later(SECOND, this::tick);
    }
}
