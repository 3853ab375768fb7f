package hearth.host.jsch;

import java.time.Duration;

/// A moment after which nobody waits any longer.
record Deadline(long nanoTime) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /// Nanoseconds left, never negative.
    long left() {
        return Math.max(0, nanoTime - System.nanoTime());
    }
}
