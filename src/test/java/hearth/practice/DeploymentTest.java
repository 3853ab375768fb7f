package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Event;
import hearth.failure.ProofFailure;
import hearth.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The main story, on one fresh server: from nothing to a proven login, and what happens on the days after.
@Tag("practice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeploymentTest {
    private final PracticeServer server = Practice.server("story", "--fresh");
    private final Rehearsal laptop = new Rehearsal(server, "first laptop");
    private String told = "";

    @AfterAll
    void theServerGoes() {
        server.remove();
    }

    @Test
    @Order(1)
    void aBareServerBecomesAProvenHomeserver() {
        server.watchCommandLines();

        var went = laptop.run(Goal.DEPLOY, server.plan());

        told = went.events().toString();
        assertThat(went.end()).isInstanceOf(Event.Finished.class);
        assertThat(went.proved())
                .containsExactly(
                        "clock",
                        "disk",
                        "postgres-stable",
                        "synapse-stable",
                        "caddy-stable",
                        "database",
                        "health",
                        "versions-local",
                        "version",
                        "shared-secret",
                        "dns",
                        "tls",
                        "http2",
                        "http-redirect",
                        "ports-closed",
                        "well-known-client",
                        "well-known-server",
                        "versions",
                        "preflight",
                        "login-flows",
                        "admin-api-closed",
                        "client-pages",
                        "encoded-path",
                        "registration-closed",
                        "federation-version",
                        "server-keys",
                        "login",
                        "whoami",
                        "administrator",
                        "client-address",
                        "sliding-sync",
                        "message",
                        "media",
                        "upload-limit",
                        "restart",
                        "logout");
    }

    @Test
    @Order(2)
    void noSecretWasToBeSeenAnywhere() throws Exception {
        var secrets = new ArrayList<Secret>();
        new ObjectMapper()
                .readTree(server.sh("cat /var/lib/hearth/secrets.json"))
                .forEach(secret -> secrets.add(Secret.of(secret.asText())));
        secrets.add(laptop.administratorPassword());

        assertThat(secrets).hasSize(6).allSatisfy(secret -> {
            assertThat(server.placesThatShow(secret)).isEmpty();
            assertThat(told).doesNotContain(secret.reveal());
        });
    }

    @Test
    @Order(2)
    void aSecondRunChangesNothing() {
        var before = server.sh("docker ps --no-trunc -q; sha256sum /var/lib/hearth/record");

        var went = laptop.run(Goal.DEPLOY, server.plan());

        assertThat(went.acted()).isEmpty();
        assertThat(server.sh("docker ps --no-trunc -q; sha256sum /var/lib/hearth/record"))
                .isEqualTo(before);
    }

    @Test
    @Order(2)
    void aSecondLaptopFindsNothingToDoEither() {
        var went = new Rehearsal(server, "second laptop").run(Goal.DEPLOY, server.plan());

        assertThat(went.acted()).isEmpty();
    }

    @Test
    @Order(2)
    void theProofLeavesNothingBehind() {
        laptop.run(Goal.PROVE, server.plan());

        assertThat(rows("SELECT count(*) FROM rooms")).isEqualTo("0");
        assertThat(rows("SELECT count(*) FROM local_media_repository")).isEqualTo("0");
        assertThat(rows("SELECT count(*) FROM access_tokens")).isEqualTo("0");
    }

    @Test
    @Order(2)
    void theServersRecordIsForRootOnly() {
        assertThat(server.sh("stat -c '%a %U' /var/lib/hearth /var/lib/hearth/secrets.json /var/lib/hearth/plan.yaml"))
                .isEqualTo("700 root\n600 root\n600 root\n");
    }

    @Test
    @Order(2)
    void theAuditLogSaysWhoDidWhat() {
        assertThat(server.sh("cut -f 2- /var/lib/hearth/audit.log"))
                .contains("first laptop\tinstall-docker\tdone\n", "first laptop\tprove\tdone\n");
    }

    @Test
    @Order(2)
    void nothingOfHearthKeepsRunningAndTheLockIsFree() {
        assertThat(server.sh("ls /var/lib/hearth; ps -eo comm")).doesNotContain("lock", "hearth");
    }

    @Test
    @Order(2)
    void onlyTheFrontDoorIsOpenToTheWorld() {
        assertThat(server.sh("docker ps --format '{{.Names}} {{.Ports}}' | grep -v ^caddy"))
                .doesNotContain("0.0.0.0");
    }

    @Test
    @Order(2)
    void whatIsMadeCarriesTheLabel() {
        assertThat(server.sh("docker ps -aq | wc -l; docker ps -aq --filter label=hearth=1 | wc -l"))
                .isEqualTo("3\n3\n");
    }

    @Test
    @Order(3)
    void afterARebootEverythingComesBackByItself() {
        server.reboot();

        var went = Eventually.succeeds(() -> laptop.run(Goal.PROVE, server.plan()), w -> w.outcome() == Outcome.DONE);

        assertThat(went.proved()).contains("login", "message");
    }

    /// Caddy renews when a third of the time is left; told that it is nearly all of it, it renews at once. The
    /// practice world's certificates last for five years.
    @Test
    @Order(3)
    void theCertificateIsRenewed() {
        var before = serial();
        var file = "/var/lib/hearth/caddy/Caddyfile";
        try {
            server.sh("sed -i '0,/admin off/s//admin off\\n\\trenewal_window_ratio 0.99999999/' " + file
                    + "; docker restart -t 1 caddy");

            assertThat(Eventually.succeeds(this::serial, serial -> !serial.isEmpty() && !serial.equals(before)))
                    .isNotEmpty();
        } finally {
            server.sh("sed -i '/renewal_window_ratio/d' " + file + "; docker restart -t 1 caddy");
        }
    }

    private String serial() {
        return server.sh("openssl s_client -connect 127.0.0.1:443 -servername " + server.text("public_name")
                + " </dev/null 2>/dev/null | openssl x509 -noout -serial 2>/dev/null; true");
    }

    @Test
    @Order(4)
    void aStoppedSynapseIsStartedAgain() {
        server.sh("docker stop synapse");

        var went = laptop.run(Goal.DEPLOY, server.plan());

        assertThat(went.acted()).isEqualTo(List.of("start-synapse"));
    }

    @Test
    @Order(5)
    void aFileThatSomebodyEditedIsNotTouched() {
        server.sh("echo '# mine' >> /var/lib/docker/volumes/synapse-data/_data/homeserver.yaml");

        var went = laptop.run(Goal.DEPLOY, server.plan());

        assertThat(went.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(server.sh("tail -n 1 /var/lib/docker/volumes/synapse-data/_data/homeserver.yaml"))
                .isEqualTo("# mine\n");
    }

    /// A key that nobody can read is not missed before the chat server reads it again.
    @Test
    @Order(6)
    void whatWouldNotComeBackByItselfIsFoundByRestarting() {
        server.sh("cd /var/lib/docker/volumes/synapse-data/_data && sed -i '$d' homeserver.yaml"
                + " && sed -i 's/^/broken /' *.signing.key && sed -i '/^proven/d' /var/lib/hearth/record");

        var went = laptop.run(Goal.DEPLOY, server.plan());

        assertThat(went.unproved()).as("%s", went.events()).isEqualTo(List.of("restart"));
        assertThat(((Event.Failed) went.end()).failure())
                .isInstanceOfSatisfying(
                        ProofFailure.KeepsRestarting.class,
                        falls -> assertThat(falls.container()).isEqualTo("synapse"));
    }

    private String rows(String query) {
        return server.sh("docker exec postgres psql -U postgres -XAtd synapse -c '" + query + "'")
                .strip();
    }
}
