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
}
