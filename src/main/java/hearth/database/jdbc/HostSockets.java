package hearth.database.jdbc;

import hearth.failure.FailureException;
import hearth.host.Endpoint;
import hearth.host.Host;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Objects;
import java.util.Properties;
import javax.net.SocketFactory;

/// Hands pgjdbc a stream through the SSH connection where it would open a socket. pgjdbc makes this object itself,
/// from the class's name, and gives it nothing but the connection's properties: the host travels in them.
public final class HostSockets extends SocketFactory {
    private static final String HOST = "hearth.host";
    private static final String ENDPOINT = "hearth.endpoint";

    private final Host host;
    private final Endpoint endpoint;

    /// Called by pgjdbc.
    public HostSockets(Properties properties) {
        host = (Host) Objects.requireNonNull(properties.get(HOST));
        endpoint = (Endpoint) Objects.requireNonNull(properties.get(ENDPOINT));
    }

    /// Makes a connection with these properties go to that endpoint.
    static void use(Properties properties, Host host, Endpoint endpoint) {
        properties.put(HOST, host);
        properties.put(ENDPOINT, endpoint);
        properties.setProperty("socketFactory", HostSockets.class.getName());
    }

    /// A stream that is connected already, which pgjdbc then leaves as it is.
    @Override
    public Socket createSocket() throws IOException {
        try {
            return host.open(endpoint);
        } catch (FailureException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Socket createSocket(String name, int port) {
        throw new UnsupportedOperationException("pgjdbc connects sockets itself");
    }

    @Override
    public Socket createSocket(String name, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("pgjdbc connects sockets itself");
    }

    @Override
    public Socket createSocket(InetAddress address, int port) {
        throw new UnsupportedOperationException("pgjdbc connects sockets itself");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("pgjdbc connects sockets itself");
    }
}
