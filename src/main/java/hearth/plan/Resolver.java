package hearth.plan;

/// A DNS server that this computer asks instead of the system's own: for a name that only another network knows.
///
/// @param address an IP address
public record Resolver(String address, int port) {}
