package hearth.failure;

import java.util.List;

/// What can go wrong on the way from the world to the server's public address.
public sealed interface WebFailure extends Failure {
    /// The name has no address.
    record NoAddress(String name) implements WebFailure {}

    /// The name has addresses, and none of them is the server's.
    record PointsElsewhere(String name, List<String> seen, List<String> server) implements WebFailure {}

    /// The DNS server that the plan names does not answer.
    record ResolverSilent(String resolver) implements WebFailure {}

    /// Nothing answers at the public address.
    record Unreachable(String address, Evidence evidence) implements WebFailure {}

    /// The certificate is not there yet, or not for this name, or from nobody this computer trusts.
    record CertificateBad(String name, Evidence evidence) implements WebFailure {}

    /// The plan names a web server that does not run on ports 80 and 443.
    record WebServerMissing(String webServer) implements WebFailure {}

    /// The web server's own check refuses the site; nothing of it is left.
    record SiteRefused(String webServer, Evidence evidence) implements WebFailure {}

    /// After the site was added, others answered differently; it was taken away again.
    record OtherSitesChanged(String webServer, List<String> sites) implements WebFailure {}

    /// The authority did not issue a certificate.
    record CertificateNotIssued(String name, Evidence evidence) implements WebFailure {}

    /// An IPv6 address of the name is not the server's.
    record Ipv6PointsElsewhere(String name, List<String> seen, List<String> server) implements WebFailure {}

    /// The name has IPv6 addresses and no other.
    record Ipv6Only(String name) implements WebFailure {}

    /// Nobody comes in by the name's IPv6 address, while others do by IPv4.
    record Ipv6Closed(String name, List<String> addresses) implements WebFailure {}

    /// Different DNS services say different things of a name.
    record NamesDisagree(String name, List<View> views) implements WebFailure {}

    /// A service takes the visitors in the server's place.
    record ProxyBetween(String name, String service) implements WebFailure {}

    /// The server answers on a port, and nobody gets there from outside.
    record PortClosed(String name, int port) implements WebFailure {}

    /// Something on the way answers in the server's place.
    record SomebodyElseAnswers(String name, int port) implements WebFailure {}

    /// A firewall of the provider's keeps visitors out.
    ///
    /// @param vendor who made the machine, as it says itself; may be empty
    record CloudFirewall(String vendor, List<Integer> ports) implements WebFailure {}

    /// A router does not hand visitors on.
    record NotForwarded(String outer, String inner, List<Integer> ports) implements WebFailure {}

    /// The name's owner lets only other authorities issue certificates.
    record IssuerExcluded(String name, List<String> issuers, String wanted) implements WebFailure {}

    /// The server does not get to the certificate authority.
    ///
    /// @param here whether this computer does
    record AuthorityOutOfReach(String host, boolean here, Evidence evidence) implements WebFailure {}

    /// What one DNS service says of a name.
    ///
    /// @param service its name; empty for this computer's own way and for the server
    record View(Who who, String service, List<String> addresses) {
        /// Who was asked.
        public enum Who {
            HERE,
            PUBLIC,
            SERVER
        }
    }
}
