package hearth.docker;

/// A port of a container that the whole world may reach on the server.
public record Port(int number, boolean udp) {
    /// A TCP port.
    public static Port tcp(int number) {
        return new Port(number, false);
    }
}
