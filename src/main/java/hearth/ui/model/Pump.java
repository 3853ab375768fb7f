package hearth.ui.model;

import hearth.deploy.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Brings events from the deployment's thread to the window's, as many at a time as have come together since the last
/// time: a download speaks more often than anybody can look.
public final class Pump {
    private final Background background;
    private final Consumer<List<Event>> taker;
    private List<Event> waiting = new ArrayList<>();

    public Pump(Background background, Consumer<List<Event>> taker) {
        this.background = background;
        this.taker = taker;
    }

    /// From any thread.
    public synchronized void add(Event event) {
        waiting.add(event);
        if (waiting.size() == 1) background.soon(this::drain);
    }

    private void drain() {
        taker.accept(taken());
    }

    private synchronized List<Event> taken() {
        var all = waiting;
        waiting = new ArrayList<>();
        return all;
    }
}
