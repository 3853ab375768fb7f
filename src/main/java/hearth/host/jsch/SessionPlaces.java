package hearth.host.jsch;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// How many commands may run over one connection at the same time. OpenSSH refuses more than `MaxSessions` (10 unless
/// the server's owner chose less, which nobody can ask it for), so the rest wait here; a refusal teaches the true
/// number.
final class SessionPlaces {
    private static final int USUAL = 10;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition freed = lock.newCondition();
    private int limit = USUAL;
    private int taken;

    /// Waits for a place.
    ///
    /// @return what gives it back, once, or null when none became free in time
    @Nullable
    Runnable take(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = nanos;
            while (taken >= limit) {
                if (left <= 0) return null;
                left = freed.awaitNanos(left);
            }
            taken++;
        } finally {
            lock.unlock();
        }
        var given = new AtomicBoolean();
        return () -> {
            if (given.compareAndSet(false, true)) giveBack();
        };
    }

    /// How many run at this moment.
    int taken() {
        lock.lock();
        try {
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// The server refused the newest of them.
    ///
    /// @return whether it is worth waiting for another to end
    boolean refused() {
        lock.lock();
        try {
            if (taken < 2) return false;
            limit = Math.min(limit, taken - 1);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void giveBack() {
        lock.lock();
        try {
            taken--;
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
