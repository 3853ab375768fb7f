package hearth.matrix;

import hearth.failure.FailureException;
import hearth.failure.ProofFailure;
import hearth.failure.SynapseFailure;
import hearth.plan.Localpart;
import hearth.plan.ServerName;
import hearth.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes accounts by the shared secret, also where registration is closed (Synapse docs, "Shared-Secret Registration").
/// Through the inside of the server only: the world must never reach this.
public final class Accounts {
    private static final String PATH = "/_synapse/admin/v1/register";

    private final Homeserver inside;
    private final ServerName server;
    private final Secret sharedSecret;

    public Accounts(Homeserver inside, ServerName server, Secret sharedSecret) {
        this.inside = inside;
        this.server = server;
        this.sharedSecret = sharedSecret;
    }

    /// Makes an account.
    ///
    /// @return whether it was made; `false` when the name is taken
    public boolean make(Localpart name, Secret password, boolean administrator) throws FailureException {
        var nonce = Homeserver.json(inside.get(PATH)).path("nonce").asText();
        var answer = inside.post(
                PATH,
                Homeserver.ordered(
                        "nonce",
                        nonce,
                        "username",
                        name.value(),
                        "password",
                        password.reveal(),
                        "admin",
                        administrator,
                        "inhibit_login",
                        true,
                        "mac",
                        mac(nonce, name.value(), password.reveal(), administrator ? "admin" : "notadmin")));
        if (answer.ok()) return true;
        if (Homeserver.json(answer).path("errcode").asText().equals("M_USER_IN_USE")) return false;
        throw new SynapseFailure.AccountRefused(name.at(server), Homeserver.evidence("POST " + PATH, answer)).thrown();
    }

    /// Tries whether Synapse accepts the secret, without making anything: it looks at the name only after the
    /// secret, and no account can have a name with a space.
    public void demandSecretFits() throws FailureException {
        var nonce = Homeserver.json(inside.get(PATH)).path("nonce").asText();
        var name = "hearth probe";
        var body = Homeserver.ordered(
                "nonce",
                nonce,
                "username",
                name,
                "password",
                name,
                "admin",
                false,
                "mac",
                mac(nonce, name, name, "notadmin"));
        var answer = inside.post(PATH, body);
        if (!Homeserver.json(answer).path("errcode").asText().equals("M_INVALID_USERNAME"))
            throw new ProofFailure.SharedSecretRefused(Homeserver.evidence("POST " + PATH, answer)).thrown();
    }

    /// HMAC-SHA1 over the parts with a zero byte between them, in hexadecimal.
    private String mac(String... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(sharedSecret.bytes(), "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal(String.join("\0", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA1", e);
        }
    }
}
