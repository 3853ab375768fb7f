package hearth.deploy.proof;

import com.fasterxml.jackson.databind.JsonNode;
import hearth.failure.FailureException;
import hearth.files.SignIn;
import hearth.plan.IdentityProvider;
import hearth.plan.Registration.Requirement;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How people come in by themselves, as far as it can be tried without making an account or waiting for a mail: the
/// questions that have to be answered, the way to another place and back, and where links in mails lead.
final class DoorProbes {
    private static final String APP = "https://app.element.io/";
    private static final int LIMITED = 429;

    private DoorProbes() {}

    /// Signing up asks for what the plan says, on every way there is. An empty question is not counted as an
    /// attempt; where
    /// somebody else has tried so often that the answer is "later", it is asked again from inside.
    static void registration(Proof proof) throws FailureException {
        var path = "/_matrix/client/v3/register";
        var answer = proof.outside().post(path, Map.of());
        if (answer.status() == LIMITED) answer = proof.within().post(path, Map.of());
        var flows = Probes.expect("registration", answer, 401).path("flows");
        for (var stage : stages(proof)) {
            var everywhere = true;
            for (var flow : flows) everywhere &= has(flow, stage);
            Probes.demand("registration", answer, stage, everywhere && !flows.isEmpty());
        }
    }

    private static boolean has(JsonNode flow, String stage) {
        for (var one : flow.path("stages")) if (one.asText().equals(stage)) return true;
        return false;
    }

    /// As the specification calls them (Matrix client-server API, "User-Interactive Authentication").
    private static List<String> stages(Proof proof) {
        var registration = proof.plan().chat().registration();
        var stages = new ArrayList<String>();
        if (registration.requires(Requirement.INVITATION)) stages.add("m.login.registration_token");
        if (registration.requires(Requirement.EMAIL)) stages.add("m.login.email.identity");
        if (registration.requires(Requirement.CAPTCHA)) stages.add("m.login.recaptcha");
        return stages;
    }

    /// Each button leads to its place, with the way back that is registered there. Back at our own address would be
    /// a
    /// circle: the proxy hides which address people came to.
    static void signIn(Proof proof) throws FailureException {
        for (var provider : proof.plan().chat().signIn()) {
            var path =
                    "/_matrix/client/v3/login/sso/redirect/" + SignIn.idOf(provider) + "?redirectUrl=" + encoded(APP);
            var answer = proof.outside().get(path);
            Probes.demand("sign-in", answer, "302", answer.status() == 302);
            var there = answer.headers().first("Location").orElse("");
            Probes.demand("sign-in", answer, provider.issuer().toString(), leadsTo(there, provider, proof));
        }
    }

    private static boolean leadsTo(String location, IdentityProvider provider, Proof proof) {
        var callback = "redirect_uri=" + encoded(SignIn.callback(proof.plan()));
        return !proof.plan().publicAddress().value().equals(URI.create(location).getHost())
                && location.contains(callback)
                && location.contains("client_id=" + encoded(provider.clientId()));
    }

    /// Links in mails lead to the chat server and not into nothing: without a token they are refused by it.
    static void mailLinks(Proof proof) throws FailureException {
        for (var path : List.of(
                "/_matrix/client/unstable/registration/email/submit_token",
                "/_synapse/client/password_reset/email/submit_token")) {
            var answer = proof.outside().get(path);
            Probes.demand("mail-links", answer, "400", answer.status() == 400);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
