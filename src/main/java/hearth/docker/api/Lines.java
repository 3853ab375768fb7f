package hearth.docker.api;

import hearth.failure.FailureException;
import hearth.host.Host;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The open connections to the engine. They are kept and used again: opening one costs a round trip through SSH (two
/// for the relay), which on a far server is as much as the request itself.
final class Lines implements AutoCloseable {
    private static final int KEPT = 4;

    private final WayIn way;
    private final Deque<Line> idle = new ArrayDeque<>();
    private final Set<Line> all = new HashSet<>();
    private boolean closed;

    Lines(Host host) {
        way = new WayIn(host);
    }

    /// One that was used before and that the engine has not closed since, as far as is known here; null when
    /// there is none.
    @Nullable
    Line kept() {
        while (true) {
            var line = poll();
            if (line == null || line.reusable()) return line;
            drop(line);
        }
    }

    /// A new one. Whether the engine is really there is known when it answers.
    Line fresh() throws FailureException, IOException {
        var line = new Line(way.open());
        if (!add(line)) line.close();
        return line;
    }

    /// The engine has answered on it.
    void answered(Line line) {
        way.answeredAt(line.to());
    }

    /// Nobody uses it any more.
    void release(Line line) {
        if (!keep(line)) drop(line);
    }

    /// It is broken, or nobody will use it again.
    void drop(Line line) {
        remove(line);
        line.close();
    }

    @Override
    public void close() {
        takeAll().forEach(Line::close);
    }

    private synchronized @Nullable Line poll() {
        return idle.poll();
    }

    private synchronized boolean add(Line line) {
        return !closed && all.add(line);
    }

    private synchronized boolean keep(Line line) {
        return !closed && idle.size() < KEPT && idle.offerFirst(line);
    }

    private synchronized void remove(Line line) {
        all.remove(line);
    }

    private synchronized List<Line> takeAll() {
        closed = true;
        var taken = List.copyOf(all);
        idle.clear();
        all.clear();
        return taken;
    }
}
