package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Event;
import hearth.deploy.errand.FetchRoot;
import hearth.plan.Plan;
import hearth.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The same from nothing, the hard way: another Debian, a user whose sudo asks for a password, the other language.
@Tag("practice")
class SudoDeploymentTest {
    private final PracticeServer server =
            Practice.server("sudo", "--system", "debian-13", "--user", "sudo-password", "--fresh");

    @AfterEach
    void theServerGoes() {
        server.remove();
    }

    @Test
    void aUserWhoseSudoAsksForAPasswordGetsAProvenHomeserverAndThePasswordIsNeverShown() throws Exception {
        server.watchCommandLines();

        var went = new Rehearsal(server, "laptop").run(Goal.DEPLOY, plan());

        assertThat(went.end()).as("%s", went.events()).isInstanceOf(Event.Finished.class);
        assertThat(went.proved()).contains("tls", "http2", "http-redirect", "federation-closed", "login");
        var password = Secret.of(
                Files.readString(Path.of(server.text("password_file"))).strip());
        assertThat(server.placesThatShow(password)).isEmpty();
        theAuthorityIsTheServersOwn();
    }

    /// As in a network of one's own, which no authority on the internet vouches for, where another program has 443.
    private Plan plan() throws IOException {
        var certificate = Pattern.compile("(?m)^certificate:(\\R {2}.*)+").matcher(Files.readString(server.planFile()));
        assertThat(certificate.find()).isTrue();
        return server.planReading(
                certificate.group(),
                "certificate: {from: internal}",
                "front-door: {port: 8443}\nfederation: {with: nobody}\n");
    }

    /// The proof has believed it. Whoever looks at it with other eyes finds the same.
    private void theAuthorityIsTheServersOwn() throws IOException {
        var errand = new FetchRoot();
        assertThat(new Rehearsal(server, "laptop").run(plan(), errand).outcome())
                .isEqualTo(Outcome.DONE);
        var name = server.text("public_name");
        var script =
                "cat >/tmp/root.crt <<'PEM'\n" + errand.found().orElseThrow().pem() + "PEM\n"
                        + "openssl s_client -connect 127.0.0.1:8443 -servername " + name + " -verify_hostname " + name
                        + " -CAfile /tmp/root.crt -no-CApath </dev/null 2>/dev/null | grep 'Verify return code'; true";
        assertThat(server.sh(script)).contains("Verify return code: 0 (ok)");
    }
}
