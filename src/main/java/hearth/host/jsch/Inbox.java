package hearth.host.jsch;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// What has arrived on a channel and was not read yet. JSch writes here from the one thread that serves every channel
/// of a connection; so it grows instead of blocking, and nobody's slowness can stop the others.
final class Inbox extends OutputStream {
    private static final int FIRST = 16 * 1024;
    private static final int KEPT_WHEN_EMPTY = 1024 * 1024;

    private final BooleanSupplier cutOff;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private byte[] bytes = new byte[FIRST];
    private int start;
    private int end;
    private boolean closed;
    private boolean complete;

    /// @param cutOff asked when JSch closes this stream: whether the whole channel is gone, and not only its input
    Inbox(BooleanSupplier cutOff) {
        this.cutOff = cutOff;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        lock.lock();
        try {
            if (closed) return;
            makeRoom(length);
            System.arraycopy(from, offset, bytes, end, length);
            end += length;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Nothing more will come.
    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) complete = !cutOff.getAsBoolean();
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Reads what is there, waiting until something is.
    ///
    /// @param nanos how long to wait at most
    /// @return how many bytes were read, 0 when the time ran out, -1 at the end
    int read(byte[] into, int offset, int length, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = nanos;
            while (start == end && !closed) {
                if (left <= 0) return 0;
                left = changed.awaitNanos(left);
            }
            if (start == end) return -1;
            var count = Math.min(length, end - start);
            System.arraycopy(bytes, start, into, offset, count);
            start += count;
            if (start == end) forget();
            return count;
        } finally {
            lock.unlock();
        }
    }

    /// Whether the other side said that this was all. When the connection breaks JSch ends the stream as if nothing
    /// had happened; only the order of things tells the two apart.
    boolean complete() {
        lock.lock();
        try {
            return complete;
        } finally {
            lock.unlock();
        }
    }

    /// What is there, as text, without taking it away.
    String text() {
        lock.lock();
        try {
            return new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
        } finally {
            lock.unlock();
        }
    }

    /// How many bytes can be read without waiting.
    int available() {
        lock.lock();
        try {
            return end - start;
        } finally {
            lock.unlock();
        }
    }

    private void forget() {
        start = 0;
        end = 0;
        if (bytes.length > KEPT_WHEN_EMPTY) bytes = new byte[FIRST];
    }

    private void makeRoom(int length) {
        var held = end - start;
        if (bytes.length - end >= length) return;
        var target = held + length > bytes.length ? new byte[Math.max(2 * bytes.length, held + length)] : bytes;
        System.arraycopy(bytes, start, target, 0, held);
        bytes = target;
        start = 0;
        end = held;
    }
}
