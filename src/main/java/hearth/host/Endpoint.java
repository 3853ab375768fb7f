package hearth.host;

/// Something behind the server that a stream can be opened to.
public sealed interface Endpoint {
    /// A TCP port as the server sees it. An IP address: the server's names are not looked up.
    record Tcp(String address, int port) implements Endpoint {}

    /// A Unix socket that the login user may open.
    record UnixSocket(String path) implements Endpoint {}

    /// The two ends of a program that is run as root, for what the login user may not open.
    record Program(String script) implements Endpoint {}
}
