package hearth.docker.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/// A Unix socket in the shape of a `Socket`, which Java has not got: two threads carry the bytes.
public final class UnixPipe {
    private UnixPipe() {}

    public static Socket open(Path path) throws IOException {
        var unix = SocketChannel.open(StandardProtocolFamily.UNIX);
        unix.connect(UnixDomainSocketAddress.of(path));
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var here = new Socket(door.getInetAddress(), door.getLocalPort());
            var there = door.accept();
            carry(there.getInputStream(), Channels.newOutputStream(unix), there, unix);
            carry(Channels.newInputStream(unix), there.getOutputStream(), there, unix);
            return here;
        }
    }

    private static void carry(InputStream from, OutputStream to, Socket a, SocketChannel b) {
        Thread.ofPlatform().daemon().start(() -> {
            try (a;
                    b) {
                from.transferTo(to);
            } catch (IOException e) {
                // The other direction has closed it.
            }
        });
    }
}
