package hearth.docker;

/// A port of a container that is reached on the server, under the same number.
///
/// @param local by the server itself only; else by the whole world
public record Port(int number, boolean udp, boolean local) {
    public Port(int number, boolean udp) {
        this(number, udp, false);
    }

    /// A TCP port that only the server itself can reach.
    public static Port local(int number) {
        return new Port(number, false, true);
    }

    /// Part of the fingerprints of containers that run already: a port for the world reads as it always did.
    @Override
    public String toString() {
        return "Port[number=" + number + ", udp=" + udp + (local ? ", local" : "") + "]";
    }

    /// A TCP port.
    public static Port tcp(int number) {
        return new Port(number, false);
    }
}
