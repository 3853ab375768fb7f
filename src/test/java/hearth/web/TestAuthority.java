package hearth.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate authority in this process, which writes X.509 (RFC 5280) as DER by hand: the JDK can read it only.
public final class TestAuthority {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final byte[] ECDSA_WITH_SHA256 = der(0x30, HexFormat.of().parseHex("06082a8648ce3d040302"));
    private static final byte[] IS_AUTHORITY =
            der(0x30, HexFormat.of().parseHex("0603551d13" + "0101ff" + "0405" + "30030101ff"));
    private static final char[] PASSWORD = "tests".toCharArray();

    private final String name;
    private final KeyPair keys = newKeys();
    private final Certificate root;

    public TestAuthority(String name) {
        this.name = name;
        this.root = certificate(name, keys, Instant.now().plus(Duration.ofDays(1)), IS_AUTHORITY);
    }

    /// Its own certificate, as a plan names it.
    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(root.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a server under this name speaks TLS with.
    public SSLContext server(String host, Instant until) {
        var own = newKeys();
        var alternative = der(0x82, host.getBytes(StandardCharsets.US_ASCII));
        var extension = der(0x30, HexFormat.of().parseHex("0603551d11"), der(0x04, der(0x30, alternative)));
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var chain = new Certificate[] {certificate(host, own, until, extension), root};
            store.setKeyEntry("server", own.getPrivate(), PASSWORD, chain);
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Certificate certificate(String subject, KeyPair subjectKeys, Instant until, byte[] extension) {
        var body = der(
                0x30,
                der(0xa0, der(0x02, new byte[] {2})),
                der(0x02, BigInteger.valueOf(System.nanoTime()).toByteArray()),
                ECDSA_WITH_SHA256,
                name(name),
                der(0x30, time(until.minus(Duration.ofDays(30))), time(until)),
                name(subject),
                subjectKeys.getPublic().getEncoded(),
                der(0xa3, der(0x30, extension)));
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(body);
            var bits = der(0x03, new byte[] {0}, signature.sign());
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der(0x30, body, ECDSA_WITH_SHA256, bits)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(256);
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] name(String commonName) {
        var text = der(0x0c, commonName.getBytes(StandardCharsets.UTF_8));
        return der(0x30, der(0x31, der(0x30, HexFormat.of().parseHex("0603550403"), text)));
    }

    private static byte[] time(Instant instant) {
        return der(0x18, TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) content.writeBytes(part);
        var whole = new ByteArrayOutputStream();
        whole.write(tag);
        var length = content.size();
        if (length > 255) whole.writeBytes(new byte[] {(byte) 0x82, (byte) (length >> 8)});
        else if (length > 127) whole.write(0x81);
        whole.write(length);
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }
}
