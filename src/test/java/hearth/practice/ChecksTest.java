package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Event;
import hearth.deploy.Fix;
import hearth.deploy.Verdict;
import hearth.failure.DockerFailure;
import hearth.failure.Failure;
import hearth.failure.NameFailure;
import hearth.failure.ServerFailure;
import hearth.failure.WebFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Checks on a real server: what is wrong with it, one thing after the other, and what is looked at from both
/// ends. Each is put right again.
@Tag("practice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChecksTest {
    private static final String SNAPSHOT = """
            find /etc /var/lib /usr/local /root /tmp /srv /home -xdev -newermt '-1 hour' -type f \
              ! -path '/var/lib/systemd/*' ! -path '/etc/mtab' 2>/dev/null | sort | xargs -r sha256sum
            ss -Hltn | sort; ps -eo comm | grep -E '^(perl|sh|hearth)$' | sort
            """;

    private final PracticeServer server = Practice.server("checks-it", "--fresh");
    private final Rehearsal laptop = new Rehearsal(server, "laptop");

    @AfterAll
    void theServerGoes() {
        server.remove();
    }

    @Test
    @Order(1)
    void aBareServerPassesAndIsReachedFromOutsideThroughItsName() {
        var seen = look();
        assertThat(failed(seen)).isEmpty();
        assertThat(seen.get("reach-http")).isEqualTo(new Verdict.Pass(server.text("bridge_address")));
        assertThat(seen.get("reach-https")).isEqualTo(new Verdict.Pass(server.text("bridge_address")));
        assertThat(seen.get("authority")).isEqualTo(new Verdict.Pass("ca.practice.test"));
        assertThat(seen.get("registry")).isInstanceOf(Verdict.Pass.class);
        assertThat(seen.get("names-agree")).isInstanceOf(Verdict.Pass.class);
        assertThat(seen.get("clock")).isInstanceOf(Verdict.Pass.class);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    @Order(1)
    void lookingChangesNothingOnTheServer() {
        var before = server.sh(SNAPSHOT);
        look();
        assertThat(Eventually.succeeds(() -> server.sh(SNAPSHOT), before::equals))
                .isEqualTo(before);
    }

    @Test
    @Order(2)
    void aFirewallOfTheProvidersIsSuspectedWhereTheServerAnswersAndNobodyComesThrough() {
        var seen = with(
                "iptables -t raw -A PREROUTING -p tcp -m multiport --dports 80,443 -j DROP",
                "iptables -t raw -D PREROUTING -p tcp -m multiport --dports 80,443 -j DROP");
        assertThat(failed(seen)).isEqualTo(List.of("cloud-firewall"));
        assertThat(failure(seen, "cloud-firewall")).isInstanceOf(WebFailure.CloudFirewall.class);
        assertThat(seen.get("reach-http")).isEqualTo(new Verdict.NotKnown(Verdict.Reason.BEHIND_FIREWALL));
    }

    @Test
    @Order(2)
    void onePortThatIsShutIsNamed() {
        var seen = with(
                "iptables -t raw -A PREROUTING -p tcp --dport 443 -j DROP",
                "iptables -t raw -D PREROUTING -p tcp --dport 443 -j DROP");
        assertThat(failed(seen)).isEqualTo(List.of("reach-https"));
        assertThat(failure(seen, "reach-https")).isEqualTo(new WebFailure.PortClosed(server.text("public_name"), 443));
    }

    @Test
    @Order(2)
    void whereNothingCanListenThatIsNotKnown() {
        var seen = with("mv /usr/bin/perl /usr/bin/perl-away", "mv /usr/bin/perl-away /usr/bin/perl");
        assertThat(seen.get("reach-http")).isEqualTo(new Verdict.NotKnown(Verdict.Reason.NOBODY_LISTENS));
        assertThat(failed(seen)).isEmpty();
    }

    @Test
    @Order(2)
    void theServersViewOfTheNameMayDiffer() {
        var name = server.text("public_name");
        var seen = with(
                "echo '198.51.100.4 " + name + "' >>/etc/hosts",
                "cat /etc/hosts | grep -v 198.51.100.4 >/root/h; cat /root/h >/etc/hosts; rm /root/h");
        assertThat(failure(seen, "names-agree")).isInstanceOf(WebFailure.NamesDisagree.class);
    }

    @Test
    @Order(2)
    void aNameThatLeadsElsewhereIsFoundFromHere() {
        server.pointNameTo("192.0.2.7");
        var seen = look();
        server.pointNameHome();
        assertThat(failure(seen, "name-points-here")).isInstanceOf(WebFailure.PointsElsewhere.class);
        assertThat(seen.get("reach-http")).isEqualTo(new Verdict.NotKnown(Verdict.Reason.NAME_ELSEWHERE));
    }

    @Test
    @Order(2)
    void anAuthorityThatOnlyTheServerCannotReachIsToldAsThat() {
        var seen = with(
                "iptables -A OUTPUT -p tcp --dport 14000 -j REJECT --reject-with tcp-reset",
                "iptables -D OUTPUT -p tcp --dport 14000 -j REJECT --reject-with tcp-reset");
        assertThat(failed(seen)).isEqualTo(List.of("authority"));
        assertThat(failure(seen, "authority"))
                .isInstanceOfSatisfying(
                        WebFailure.AuthorityOutOfReach.class,
                        it -> assertThat(it.here()).isTrue());
    }

    @Test
    @Order(3)
    void anInterruptedInstallationIsRepairedOnlyWhenAllowed() {
        server.sh("""
                # Before: apt would repair the other one by the way.
                apt-get install -y -qq ufw >/dev/null 2>&1
                mkdir -p /tmp/p/DEBIAN; cd /tmp
                printf 'Package: half\\nVersion: 1\\nArchitecture: all\\nMaintainer: nobody\\nDescription: half\\n' >p/DEBIAN/control
                printf '#!/bin/sh\\n[ -e /root/whole ]\\n' >p/DEBIAN/postinst; chmod 755 p/DEBIAN/postinst
                dpkg-deb -b p half.deb >/dev/null; dpkg -i half.deb >/dev/null 2>&1; touch /root/whole; rm -r p half.deb""");

        assertThat(failure(look(), "packages")).isEqualTo(new ServerFailure.PackagesBroken(List.of("half")));
        assertThat(laptop.run(Goal.DEPLOY, server.plan()).outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(server.sh("dpkg-query -W -f '${db:Status-Abbrev}' half")).startsWith("iF");
    }

    /// The whole way: a firewall that is shut, a repair and an opening that were allowed, and a registry that
    /// only this computer gets to, so that every image is carried over.
    @Test
    @Order(4)
    void fixesThatAreAllowedAreMadeAndImagesAreCarriedWhereTheServerCannotFetchThem() {
        server.sh("ufw allow 22/tcp >/dev/null; ufw --force enable >/dev/null");
        var registry = server.text("registry_mirror").replaceAll(".*:", "");
        server.sh("iptables -I OUTPUT -p tcp --dport " + registry + " -j REJECT --reject-with tcp-reset");
        var before = look();
        assertThat(verdict(before, "firewall").offered())
                .hasValueSatisfying(fix -> assertThat(fix.commands())
                        .isEqualTo(List.of("ufw allow 80/tcp", "ufw allow 443/tcp", "ufw allow 443/udp")));
        assertThat(before.get("reach-http")).isEqualTo(new Verdict.NotKnown(Verdict.Reason.BEHIND_FIREWALL));
        assertThat(failure(before, "registry"))
                .isInstanceOfSatisfying(
                        DockerFailure.RegistryOutOfReach.class,
                        it -> assertThat(it.carried()).isTrue());

        var went = laptop.allowing(Set.of(Fix.Kind.OPEN_PORTS, Fix.Kind.REPAIR_PACKAGES))
                .run(Goal.DEPLOY, server.plan());

        assertThat(went.end()).isInstanceOf(Event.Finished.class);
        assertThat(went.acted()).startsWith("fix-repair-packages", "fix-open-ports");
        assertThat(went.events())
                .filteredOn(
                        event -> event instanceof Event.Said said && said.milestone() == Event.Milestone.CARRYING_OVER)
                .hasSize(3);
        assertThat(server.sh("ufw status")).contains("80/tcp", "443/tcp");
        assertThat(server.sh("ls /var/lib/hearth")).doesNotContain("carried");
        var after = verdicts(went.events());
        assertThat(after.get("reach-http")).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    @Order(5)
    void aDeployedServerPassesEveryCheck() {
        var seen = look();
        assertThat(failed(seen)).isEmpty();
        assertThat(seen.get("free-ports")).isEqualTo(new Verdict.Pass("caddy"));
        assertThat(seen.get("name-free")).isInstanceOf(Verdict.Pass.class);
    }

    /// Another server, with the name of the one that is deployed by now.
    @Test
    @Order(6)
    void aNameThatAnotherHomeserverHasIsFound() throws IOException {
        var other = Practice.server("checks-other", "--fresh");
        try {
            var plan = other.planFile().resolveSibling("taken.yaml");
            var text = Files.readString(other.planFile());
            Files.writeString(
                    plan,
                    text.replace(
                            "server-name: " + other.text("public_name"), "server-name: " + server.text("public_name")));
            var taken = new PracticeServer(plan, other.facts());

            var seen = verdicts(
                    new Rehearsal(taken, "laptop").run(Goal.CHECK, taken.plan()).events());

            assertThat(failure(seen, "name-free")).isInstanceOf(NameFailure.InUse.class);
            assertThat(failure(seen, "name-points-here")).isInstanceOf(WebFailure.PointsElsewhere.class);
        } finally {
            other.remove();
        }
    }

    private Map<String, Verdict> with(String fault, String remedy) {
        server.sh(
                "command -v iptables >/dev/null || apt-get install -y -qq iptables >/dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq iptables >/dev/null 2>&1; }");
        server.sh(fault);
        try {
            return look();
        } finally {
            server.sh(remedy);
        }
    }

    private Map<String, Verdict> look() {
        return verdicts(laptop.run(Goal.CHECK, server.plan()).events());
    }

    private static Map<String, Verdict> verdicts(List<Event> events) {
        var seen = new LinkedHashMap<String, Verdict>();
        for (var event : events)
            if (event instanceof Event.Checked checked) seen.put(checked.check(), checked.verdict());
        return seen;
    }

    private static List<String> failed(Map<String, Verdict> seen) {
        var failed = new ArrayList<String>();
        seen.forEach((check, verdict) -> {
            if (verdict instanceof Verdict.Fail) failed.add(check);
        });
        return failed;
    }

    private static Failure failure(Map<String, Verdict> seen, String check) {
        return switch (verdict(seen, check)) {
            case Verdict.Warn(var failure, var _) -> failure;
            case Verdict.Fail(var failure, var _) -> failure;
            case Verdict.Pass _, Verdict.NotKnown _ -> throw new AssertionError(check + " came to " + seen.get(check));
        };
    }

    private static Verdict verdict(Map<String, Verdict> seen, String check) {
        return seen.getOrDefault(check, new Verdict.NotKnown(Verdict.Reason.NO_ANSWER));
    }
}
