package hearth.host.jsch;

import com.jcraft.jsch.Channel;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/// An open SSH channel in the shape that HTTP clients and database drivers know. It is connected from the start.
///
/// It reads from an [Inbox] and not from JSch's own stream, which knows no timeout and ends when the thread that first
/// read it has ended.
final class ChannelSocket extends Socket {
    private final Channel channel;
    private final Inbox inbox;
    private final InputStream in;
    private final OutputStream out;
    private final Runnable afterwards;
    private volatile int timeoutMillis;
    private volatile boolean closed;

    /// @param view       what the reader gets to see of what arrives
    /// @param afterwards done when the socket is closed
    ChannelSocket(Channel channel, Inbox inbox, UnaryOperator<InputStream> view, Runnable afterwards)
            throws IOException {
        this.channel = channel;
        this.inbox = inbox;
        this.in = view.apply(new Reader());
        this.out = new Unbuffered(channel.getOutputStream());
        this.afterwards = afterwards;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (closed) throw new SocketException("Socket is closed");
        return in;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        if (closed) throw new SocketException("Socket is closed");
        return out;
    }

    /// The channel's end of input: the other side may go on talking.
    @Override
    public void shutdownOutput() throws IOException {
        out.close();
    }

    @Override
    public void shutdownInput() {}

    @Override
    public void close() {
        closed = true;
        inbox.close();
        Patience.leave(channel::disconnect);
        afterwards.run();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void connect(SocketAddress to) {}

    @Override
    public void connect(SocketAddress to, int millis) {}

    @Override
    public void setSoTimeout(int millis) {
        timeoutMillis = millis;
    }

    @Override
    public int getSoTimeout() {
        return timeoutMillis;
    }

    @Override
    public InetAddress getInetAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public void setKeepAlive(boolean on) {}

    @Override
    public void setSoLinger(boolean on, int seconds) {}

    @Override
    public int getSoLinger() {
        return -1;
    }

    @Override
    public void setSendBufferSize(int size) {}

    @Override
    public void setReceiveBufferSize(int size) {}

    /// JSch keeps what is written until it is flushed; a socket does not.
    private static final class Unbuffered extends FilterOutputStream {
        Unbuffered(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            out.flush();
        }
    }

    private final class Reader extends InputStream {
        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) return 0;
            var nanos = timeoutMillis == 0 ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
            try {
                var count = inbox.read(into, offset, length, nanos);
                if (count == 0) throw new SocketTimeoutException("nothing came in " + timeoutMillis + " ms");
                if (count < 0 && closed) throw new SocketException("Socket closed");
                if (count < 0 && !inbox.complete()) throw new SocketException("the SSH connection ended");
                return count;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
        }

        @Override
        public int available() {
            return inbox.available();
        }

        @Override
        public void close() {
            ChannelSocket.this.close();
        }
    }
}
