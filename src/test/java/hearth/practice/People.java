package hearth.practice;

import com.fasterxml.jackson.databind.JsonNode;
import hearth.failure.FailureException;
import hearth.http.Answer;
import hearth.matrix.Homeserver;
import hearth.plan.HostName;
import hearth.plan.Parsed;
import hearth.plan.PemFile;
import hearth.plan.Resolver;
import hearth.plan.ServerName;
import hearth.secret.Secret;
import hearth.web.Names;
import hearth.web.PublicWeb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What people do with a practice server, each with an app or a browser of their own (Matrix client-server API,
/// "Account registration", "Adding account administrative contact information", "SSO client login").
final class People {
    private static final String CLIENT = "/_matrix/client/v3";

    private final PracticeServer server;
    private final Homeserver home;

    static People of(PracticeServer server) {
        try {
            return new People(server);
        } catch (IOException | FailureException e) {
            throw new IllegalStateException(e);
        }
    }

    private People(PracticeServer server) throws IOException, FailureException {
        this.server = server;
        var names = new Names(Optional.of(((Parsed.Ok<Resolver>) Resolver.parse(server.text("resolver"))).value()));
        var bundle = Path.of(server.text("ca_bundle"));
        var host = ((Parsed.Ok<HostName>) HostName.parse(server.text("public_name"))).value();
        var web = new PublicWeb(host, 443, names, Optional.of(new PemFile(bundle, Files.readString(bundle))));
        home = new Homeserver(web, ((Parsed.Ok<ServerName>) ServerName.parse(host.value())).value());
    }

    Answer versions() throws FailureException {
        return home.get("/_matrix/client/versions");
    }

    /// Signs up with an invitation and an address: every step of it, as an app does, up to the first refusal.
    Answer signUp(String name, String password, Secret invitation) throws Exception {
        var first = home.post(CLIENT + "/register", Map.of());
        if (first.status() != 401) return first;
        var session = Homeserver.json(first).path("session").asText();
        var invited = register(
                name,
                password,
                map("type", "m.login.registration_token", "token", invitation.reveal(), "session", session));
        if (!Homeserver.json(invited).path("completed").toString().contains("registration_token")) return invited;
        var proof = provenAddress(CLIENT + "/register/email/requestToken", name);
        return register(
                name, password, map("type", "m.login.email.identity", "threepid_creds", proof, "session", session));
    }

    private Answer register(String name, String password, Map<String, ?> auth) throws FailureException {
        return home.post(CLIENT + "/register", map("username", name, "password", password, "auth", auth));
    }

    /// Asks for a mail, waits for it, and opens the link in it; a page with a button is answered, too.
    private Map<String, Object> provenAddress(String path, String name) throws Exception {
        var mailed = mailed(path, name);
        var browser = new Browser(server);
        var link = mailed.link();
        var page = browser.open(link);
        if (page.status() != 200) throw new AssertionError(link + ": " + page.status() + " " + page.text());
        if (page.text().contains("<form")) {
            var sent = browser.submit(link.substring(0, link.indexOf('?')), link.substring(link.indexOf('?') + 1));
            if (sent.status() != 200) throw new AssertionError(link + ": " + sent.status() + " " + sent.text());
        }
        return map("sid", mailed.sid(), "client_secret", mailed.secret());
    }

    /// A link that came by mail, and what its sender is asked about it afterwards.
    private record Mailed(String link, String sid, String secret) {}

    private Mailed mailed(String path, String name) throws Exception {
        var secret = UUID.randomUUID().toString().replace("-", "");
        var mailbox = new Mailbox(address(name));
        var before = mailbox.mails().size();
        var asked = home.post(path, map("client_secret", secret, "email", address(name), "send_attempt", 1));
        if (!asked.ok()) throw new AssertionError(asked.status() + " " + asked.text());
        return new Mailed(
                mailbox.link(before + 1), Homeserver.json(asked).path("sid").asText(), secret);
    }

    /// The link in the mail that whoever signs up gets.
    String signUpLink(String name) throws Exception {
        return mailed(CLIENT + "/register/email/requestToken", name).link();
    }

    /// The link in the mail that whoever has forgotten a password gets.
    String forgottenPasswordLink(String name) throws Exception {
        return mailed(CLIENT + "/account/password/email/requestToken", name).link();
    }

    /// Gives an account a new password, with nothing but its address.
    Answer forgotPassword(String name, String password) throws Exception {
        var proof = provenAddress(CLIENT + "/account/password/email/requestToken", name);
        var auth = map("type", "m.login.email.identity", "threepid_creds", proof);
        return home.post(CLIENT + "/account/password", map("new_password", password, "auth", auth));
    }

    /// Whether an invitation still opens the door.
    boolean valid(Secret invitation) throws FailureException {
        var path = "/_matrix/client/v1/register/m.login.registration_token/validity?token=" + invitation.reveal();
        return Homeserver.json(home.get(path)).path("valid").asBoolean();
    }

    static Map<String, Object> byName(String name) {
        return map("type", "m.id.user", "user", name);
    }

    Map<String, Object> byAddress(String name) {
        return map("type", "m.id.thirdparty", "medium", "email", "address", address(name));
    }

    Answer login(Map<String, Object> who, String password) throws FailureException {
        return home.post(CLIENT + "/login", map("type", "m.login.password", "identifier", who, "password", password));
    }

    /// The whole way of somebody with an account at GitHub, to who they are here.
    String throughGitHub(String login) throws Exception {
        var back = arrivesFromGitHub(login);
        var onwards = Browser.onwards(back);
        if (!onwards.startsWith("https://app.element.io/?loginToken=")) throw new AssertionError(onwards);
        var token = onwards.substring(onwards.indexOf('=') + 1);
        JsonNode account = Homeserver.json(home.post(CLIENT + "/login", map("type", "m.login.token", "token", token)));
        return account.path("user_id").asText();
    }

    /// From the button in the app to GitHub and back: Synapse's answer to the way back.
    Answer arrivesFromGitHub(String login) throws Exception {
        var browser = new Browser(server);
        var button = "https://" + server.text("public_name") + CLIENT
                + "/login/sso/redirect/oidc-github?redirectUrl=https%3A%2F%2Fapp.element.io%2F";
        var there = Browser.onwards(browser.open(button));
        var page = browser.open(there);
        if (!page.text().contains("login=" + login)) throw new AssertionError(page.text());
        var callback = Browser.onwards(browser.open(there + "&login=" + login));
        return browser.open(callback);
    }

    private String address(String name) {
        return name + "@" + server.text("public_name");
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return map;
    }
}
