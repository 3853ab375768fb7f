package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.failure.ProofFailure;
import hearth.files.WellKnown;
import hearth.plan.Certificate;
import hearth.plan.Language;
import hearth.plan.Plan;
import hearth.plan.PlanPlace;
import hearth.plan.PlanYaml;
import hearth.plan.ReadPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The chat answers under another name than the one in people's addresses.
@Tag("practice")
class DelegationTest {
    @Test
    void whereTheServerNameLeadsToTheSameServerTheFrontDoorHasTheNotes() throws IOException {
        var server = Practice.server("delegated", "--fresh");
        try {
            var name = server.text("public_name");
            var plan = plan(server, name, "matrix." + name, "");

            var went = new Rehearsal(server, "laptop").run(Goal.DEPLOY, plan);

            assertThat(went.end()).isInstanceOf(Event.Finished.class);
            assertThat(went.proved()).contains("well-known-client", "well-known-server", "login");
        } finally {
            server.remove();
        }
    }

    @Test
    void whereItLeadsElsewhereTheProofWaitsForTheNotesAndVerifiesThem() throws IOException {
        var server = Practice.server("delegated-away", "--fresh");
        var apex = Practice.server("delegated-apex", "--fresh");
        try {
            var plan = plan(
                    server,
                    apex.text("public_name"),
                    server.text("public_name"),
                    "front-door: {well-known: elsewhere}\n");
            var laptop = new Rehearsal(server, "laptop");

            var without = laptop.run(Goal.DEPLOY, plan);
            assertThat(without.unproved()).isEqualTo(List.of("well-known-client", "well-known-server"));
            assertThat(((Event.Failed) without.end()).failure()).isInstanceOf(ProofFailure.WellKnownMissing.class);
            assertThat(server.sh("cat /var/lib/hearth/well-known/client")).isEqualTo(WellKnown.client(plan));

            paste(apex, plan);
            var with = laptop.run(Goal.DEPLOY, plan);
            assertThat(with.end()).isInstanceOf(Event.Finished.class);
            assertThat(with.acted()).isEqualTo(List.of("prove"));
        } finally {
            server.remove();
            apex.remove();
        }
    }

    /// As a person would, who has a Caddy with a website there.
    private static void paste(PracticeServer apex, Plan plan) {
        var acme = (Certificate.Acme) plan.certificate();
        var site = "{\n\tacme_ca " + acme.directory() + "\n\tacme_ca_root /etc/ca.pem\n}\n" + plan.serverName() + " {\n"
                + WellKnown.caddy(plan) + "handle {\n\trespond \"a website\"\n}\n}\n";
        apex.sh("apt-get -q update >/dev/null; DEBIAN_FRONTEND=noninteractive apt-get -q install -y "
                + "--no-install-recommends caddy >/dev/null 2>&1; cat >/etc/ca.pem <<'PEM'\n"
                + acme.root().pem() + "PEM\ncat >/etc/caddy/Caddyfile <<'SITE'\n" + site
                + "SITE\nsystemctl restart caddy; timeout 60 sh -c 'until ls /var/lib/caddy/.local/share/caddy/"
                + "certificates/*/*/*.crt >/dev/null 2>&1; do sleep 0.2; done'");
    }

    private static Plan plan(PracticeServer server, String serverName, String publicAddress, String more)
            throws IOException {
        var file = server.planFile();
        var text = Files.readString(file)
                .replaceFirst(
                        "(?m)^server-name: .*$", "server-name: " + serverName + "\npublic-address: " + publicAddress);
        var place = PlanPlace.of(file.resolveSibling(""), Path.of(System.getProperty("user.home")), Language.ENGLISH);
        return ((ReadPlan.Good) PlanYaml.read(text + more, place)).plan();
    }
}
