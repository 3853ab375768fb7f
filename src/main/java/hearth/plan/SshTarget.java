package hearth.plan;

import java.util.Optional;

/// The server to work on and how to get in.
///
/// @param address an IPv4 or IPv6 address without brackets, or a host name
/// @param port    1 to 65535, usually 22
/// @param user    `root`, or a user who may use sudo
/// @param sudo    the password that sudo asks for; used only when it asks
/// @param hostKey the host key that was accepted, or empty when the server was never seen
public record SshTarget(
        String address, int port, String user, Login login, SecretSource sudo, Optional<Fingerprint> hostKey) {

    /// The same server, with the key that the person has just accepted.
    public SshTarget trusting(Fingerprint key) {
        return new SshTarget(address, port, user, login, sudo, Optional.of(key));
    }

    /// `address:port` as a person writes it, with brackets around an IPv6 address.
    public String authority() {
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    }
}
