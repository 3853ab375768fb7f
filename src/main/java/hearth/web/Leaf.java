package hearth.web;

import hearth.failure.Failure;
import hearth.failure.ProofFailure;
import hearth.plan.HostName;
import java.io.IOException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/// The certificate of the web server itself, at the end of its chain.
///
/// @param names    the host names it is for, `*.` for a whole level (RFC 6125)
/// @param protocol what was agreed to be spoken under it
record Leaf(Instant since, Instant until, List<String> names, String issuer, String protocol) {
    /// Of a connection whose handshake is done.
    static Leaf of(SSLSocket socket) throws IOException {
        var certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
        var protocol = Optional.ofNullable(socket.getApplicationProtocol()).orElse("");
        return new Leaf(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                names(certificate),
                certificate.getIssuerX500Principal().getName(),
                protocol);
    }

    /// Why somebody who believes in an authority refuses this certificate.
    Failure trouble(HostName name) {
        if (!isFor(name.value())) return new ProofFailure.CertificateForOthers(name.value(), names);
        return until.isBefore(Instant.now())
                ? new ProofFailure.CertificateExpired(name.value(), until)
                : new ProofFailure.CertificateStrange(name.value(), issuer);
    }

    /// Whether a browser would accept it for this name.
    boolean isFor(String name) {
        return names.stream().anyMatch(one -> covers(one, name));
    }

    private static boolean covers(String pattern, String name) {
        return pattern.startsWith("*.")
                ? name.indexOf('.') > 0 && name.substring(name.indexOf('.')).equals(pattern.substring(1))
                : pattern.equals(name);
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
                    .flatMap(Collection::stream)
                    .map(name -> String.valueOf(name.get(1)))
                    .toList();
        } catch (CertificateParsingException _) {
            return List.of();
        }
    }
}
