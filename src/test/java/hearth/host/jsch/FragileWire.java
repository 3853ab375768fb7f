package hearth.host.jsch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A wire to a server that can be cut, and that can freeze: nothing comes through any more and nobody is told.
final class FragileWire implements AutoCloseable {
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition thawed = lock.newCondition();
    private final int port;
    private boolean frozen;
    private long upward = Long.MAX_VALUE;

    FragileWire(int port) throws IOException {
        this.port = port;
        Thread.startVirtualThread(this::serve);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() throws IOException {
        for (var end : ends) end.close();
    }

    void freeze() {
        lock.lock();
        frozen = true;
        lock.unlock();
    }

    /// Freezes as soon as this many more bytes have gone to the server.
    void freezeAfter(long bytes) {
        lock.lock();
        upward = bytes;
        lock.unlock();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
        lock.lock();
        frozen = false;
        thawed.signalAll();
        lock.unlock();
    }

    private void serve() {
        try {
            while (true) {
                var near = entrance.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), port);
                ends.add(near);
                ends.add(far);
                carry(near.getInputStream(), far.getOutputStream(), true);
                carry(far.getInputStream(), near.getOutputStream(), false);
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void carry(InputStream from, OutputStream to, boolean up) {
        Thread.startVirtualThread(() -> {
            try (from;
                    to) {
                var bytes = new byte[8192];
                for (var count = from.read(bytes); count >= 0; count = from.read(bytes)) {
                    awaitThaw();
                    to.write(bytes, 0, count);
                    if (up) count(count);
                }
            } catch (IOException e) {
                // Cut.
            }
        });
    }

    private void count(int bytes) {
        lock.lock();
        upward -= bytes;
        if (upward <= 0) frozen = true;
        lock.unlock();
    }

    private void awaitThaw() {
        lock.lock();
        try {
            while (frozen) thawed.awaitUninterruptibly();
        } finally {
            lock.unlock();
        }
    }
}
