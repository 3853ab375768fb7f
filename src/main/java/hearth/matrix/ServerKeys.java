package hearth.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hearth.plan.ServerName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.TreeMap;

/// The keys a homeserver shows to others, `/_matrix/key/v2/server` (Matrix server-server API, "Publishing
/// Keys"; appendices, "Signing JSON").
public final class ServerKeys {
    /// What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410).
    private static final String ED25519 = "302a300506032b6570032100";

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .build();

    private ServerKeys() {}

    /// Whether this answer is signed by the key that it names, for this server, and still valid.
    public static boolean verified(byte[] body, ServerName server, Instant now) {
        try {
            if (!(CANONICAL.readTree(body) instanceof ObjectNode keys)) return false;
            var signatures = keys.path("signatures").path(server.toString());
            var signed = keys.deepCopy();
            signed.remove("signatures");
            signed.remove("unsigned");
            var text = canonical(signed);
            if (!keys.path("server_name").asText().equals(server.toString())) return false;
            if (keys.path("valid_until_ts").asLong() < now.toEpochMilli()) return false;
            for (var key : keys.path("verify_keys").properties()) {
                var signature = signatures.path(key.getKey()).asText();
                if (!signature.isEmpty() && verify(key.getValue().path("key").asText(), text, signature)) return true;
            }
            return false;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    /// Keys sorted, no white space, UTF-8, no needless escapes: what Jackson writes of a sorted tree of maps.
    private static byte[] canonical(JsonNode node) throws JsonProcessingException {
        var sorted = CANONICAL.convertValue(node, TreeMap.class);
        return CANONICAL.writeValueAsString(sorted).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean verify(String key, byte[] text, String signature) throws GeneralSecurityException {
        var raw = HexFormat.of().formatHex(Base64.getDecoder().decode(key));
        var publicKey = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(ED25519 + raw)));
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey);
        verifier.update(text);
        return verifier.verify(Base64.getDecoder().decode(signature));
    }
}
