package hearth.web;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.plan.PemFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// Whose certificates are believed: Java's own list, or instead of it the authority that the plan names, as every
/// device
/// of the people there would have been told to.
final class Trust {
    private Trust() {}

    static SSLSocketFactory of(Optional<PemFile> roots) throws FailureException {
        if (roots.isEmpty()) return (SSLSocketFactory) SSLSocketFactory.getDefault();
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            var pem = new ByteArrayInputStream(roots.get().pem().getBytes(StandardCharsets.US_ASCII));
            int number = 0;
            for (var root : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("root-" + number++, root);
            }
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException _) {
            throw new LocalFailure.FileUnreadable(roots.get().file()).thrown();
        }
    }
}
