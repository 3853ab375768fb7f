package hearth.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.plan.Parsed;
import hearth.plan.ServerName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The answer in `cases/keys` is Synapse's own.
final class ServerKeysTest {
    private static final Path CAPTURE = Path.of("src/test/resources/cases/keys/core.practice.test.json");
    private static final Instant THEN = Instant.parse("2026-11-23T23:30:00Z");

    private String answer;

    @BeforeEach
    void read() throws IOException {
        answer = Files.readString(CAPTURE);
    }

    @Test
    void whatSynapseSignedIsGood() {
        assertThat(verified(answer, "core.practice.test")).isTrue();
    }

    @Test
    void theOrderOfKeysAndTheSpaceBetweenThemDoNotMatter() {
        var other = answer.replace("{\"old_verify_keys\":{},", "{ ")
                .replace("\"valid_until_ts\"", "\"old_verify_keys\" : {},\n \"valid_until_ts\"");
        assertThat(verified(other, "core.practice.test")).isTrue();
    }

    @Test
    void whatIsNotSignedMayChange() {
        assertThat(verified(answer.replace("{\"old", "{\"unsigned\":{\"age\":1},\"old"), "core.practice.test"))
                .isTrue();
    }

    @Test
    void anotherServersKeysAreNotItsOwn() {
        assertThat(verified(answer, "example.org")).isFalse();
    }

    @Test
    void anAnswerThatWasMadeForAnotherNameIsRefused() {
        assertThat(verified(answer.replace("core.practice.test", "example.org"), "example.org"))
                .isFalse();
    }

    @Test
    void anAnswerWithAnotherEndIsRefused() {
        assertThat(verified(answer.replace("1795557948219", "1795557948220"), "core.practice.test"))
                .isFalse();
    }

    @Test
    void anAnswerWithOneMoreFieldIsRefused() {
        assertThat(verified(answer.replace("{\"old", "{\"more\":1,\"old"), "core.practice.test"))
                .isFalse();
    }

    @Test
    void aKeyThatDidNotSignIsRefused() {
        assertThat(verified(answer.replace("cBa1rHMw", "dBa1rHMw"), "core.practice.test"))
                .isFalse();
    }

    @Test
    void aSignatureOfAnotherTextIsRefused() {
        assertThat(verified(answer.replace("4XvcTCKC", "5XvcTCKC"), "core.practice.test"))
                .isFalse();
    }

    @Test
    void aSignatureByANamelessKeyIsRefused() {
        assertThat(verified(answer.replaceFirst("ed25519:a_AKxd", "ed25519:other"), "core.practice.test"))
                .isFalse();
    }

    @Test
    void keysThatHaveEndedAreRefused() {
        assertThat(ServerKeys.verified(bytes(answer), name("core.practice.test"), THEN.plusSeconds(200_000)))
                .isFalse();
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThat(verified("<html>404</html>", "core.practice.test")).isFalse();
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThat(verified("[]", "core.practice.test")).isFalse();
    }

    @Test
    void whatIsCutAnywhereIsRefused() {
        for (int end = 0; end < answer.length() - 1; end += 7) {
            assertThat(verified(answer.substring(0, end), "core.practice.test")).isFalse();
        }
    }

    /// What was signed stands here letter by letter (Matrix appendices, "Canonical JSON"): sorted also below,
    /// letters as they are, only what has to be escaped escaped.
    @Test
    void theSignedTextIsTheCanonicalOne() throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var raw = pair.getPublic().getEncoded();
        var key = unpadded(Arrays.copyOfRange(raw, raw.length - 32, raw.length));
        var signed = "{\"a\":{\"x\":\"日本/é\",\"y\":\"\\\"\\\\\\n\"},\"server_name\":\"example.org\","
                + "\"valid_until_ts\":1795557948219,\"verify_keys\":{\"ed25519:1\":{\"key\":\"" + key + "\"}}}";
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(bytes(signed));
        var sent = "{\"verify_keys\":{\"ed25519:1\":{\"key\":\"" + key + "\"}},\"valid_until_ts\":1795557948219,"
                + "\"a\":{\"y\":\"\\\"\\\\\\n\",\"x\":\"\\u65e5\\u672c\\/\\u00e9\"},\"server_name\":\"example.org\","
                + "\"signatures\":{\"example.org\":{\"ed25519:1\":\"" + unpadded(signature.sign()) + "\"}}}";
        assertThat(verified(sent, "example.org")).isTrue();
    }

    private static String unpadded(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean verified(String body, String server) {
        return ServerKeys.verified(bytes(body), name(server), THEN);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ServerName name(String text) {
        return ((Parsed.Ok<ServerName>) ServerName.parse(text)).value();
    }
}
