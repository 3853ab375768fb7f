package hearth.docker;

import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.host.Command;
import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.host.Ran;
import hearth.host.RemoteFile;
import hearth.plan.Fingerprint;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// A host whose channels are sockets of this computer: for trying what is spoken over a channel without SSH around
/// it.
public final class SocketHost implements Host {
    private final Map<Endpoint, Opener> openers = new ConcurrentHashMap<>();
    private final List<Endpoint> opened = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private boolean lost;

    /// How a stream is opened.
    public interface Opener {
        Socket open() throws IOException;
    }

    /// Says what is behind an endpoint; everything else is refused.
    public SocketHost behind(Endpoint endpoint, Opener opener) {
        openers.put(endpoint, opener);
        return this;
    }

    /// Everything that was opened, in order.
    public synchronized List<Endpoint> opened() {
        return List.copyOf(opened);
    }

    /// Breaks every open stream, as the end of what is behind them does.
    public synchronized void breakStreams() {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        sockets.clear();
    }

    /// Loses the connection.
    public synchronized void lose() {
        lost = true;
        breakStreams();
    }

    @Override
    public synchronized Socket open(Endpoint endpoint) throws FailureException {
        if (lost) throw new SshFailure.ConnectionLost("192.0.2.1").thrown();
        var opener = openers.get(endpoint);
        if (opener == null) throw new SshFailure.ChannelRefused(endpoint.toString()).thrown();
        try {
            var socket = opener.open();
            opened.add(endpoint);
            sockets.add(socket);
            return socket;
        } catch (IOException e) {
            throw new SshFailure.ChannelRefused(endpoint + ": " + e).thrown();
        }
    }

    @Override
    public Ran run(Command command, Consumer<String> line) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(List<RemoteFile> files) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Fingerprint hostKey() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        lose();
    }
}
