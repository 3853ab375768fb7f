package hearth.host.jsch;

import com.jcraft.jsch.SocketFactory;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The TCP connection under an SSH session. Held apart from JSch for three things it does not do: try every address of
/// a name (a server may have an IPv6 address that leads nowhere), be cut from any thread however stuck its peer is, and
/// say that a write has been stuck for too long.
final class Wire implements SocketFactory {
    private final Duration connect;
    private volatile @Nullable Socket socket;
    private volatile boolean cut;
    private volatile long writingSince;

    Wire(Duration connect) {
        this.connect = connect;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        var failure = new IOException("cut");
        for (var address : InetAddress.getAllByName(host)) {
            if (cut) break;
            var attempt = new Socket();
            socket = attempt;
            try {
                attempt.connect(new InetSocketAddress(address, port), (int) connect.toMillis());
                attempt.setTcpNoDelay(true);
                if (cut) attempt.close();
                return attempt;
            } catch (IOException e) {
                attempt.close();
                failure = e;
            }
        }
        throw failure;
    }

    @Override
    public InputStream getInputStream(Socket from) throws IOException {
        return from.getInputStream();
    }

    @Override
    public OutputStream getOutputStream(Socket to) throws IOException {
        return new FilterOutputStream(to.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                writingSince = System.nanoTime() | 1;
                out.write(bytes, offset, length);
                writingSince = 0;
            }
        };
    }

    /// Whether the peer has taken nothing for this long although there was something to take. JSch's keep-alive
    /// cannot see it: it waits behind the same write.
    boolean stuckFor(Duration time) {
        var since = writingSince;
        return since != 0 && System.nanoTime() - since > time.toNanos();
    }

    /// Ends the connection without a word to the peer.
    void cut() {
        cut = true;
        var open = socket;
        if (open == null) return;
        try {
            open.close();
        } catch (IOException e) {
            // Closed all the same: the descriptor is gone whatever close says.
        }
    }
}
