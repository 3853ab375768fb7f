package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.failure.ProofFailure;
import hearth.failure.WebFailure;
import hearth.files.WellKnown;
import hearth.plan.FrontDoor.By;
import hearth.plan.Plan;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two homeservers whose people's addresses carry another name than the one under which they answer. At one of
/// them that name leads to the same front door; at the other it leads to a website, and the chat joins the web
/// server that is there, one after the other. All pass the same probes, and the two talk to each other.
@Tag("practice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AddressesTest {
    /// Where Synapse finds the other one: the practice world has an authority of its own, and private
    /// addresses, which Synapse refuses to call as a rule.
    private static final String LIKE_THE_INTERNET = """
            chat: {authority: %s}
            federation: {key-servers: []}
            extra: {ip_range_whitelist: [172.16.0.0/12]}
            """;

    private static final String[] WHOLE_WAY = {
        "tls", "http2", "http-redirect", "client-address", "upload-limit", "encoded-path", "login", "message"
    };

    /// Longer than many web servers allow by themselves. What the others are told is in `WebServerSiteTest`.
    private static final String AFTER_A_MINUTE = "200 (6[2-9]|[7-9][0-9]|[1-9][0-9]{2}).*";

    private final Map<By, Future<String>> waiting = new EnumMap<>(By.class);
    private final PracticeServer here = Practice.server("addresses-here", "--fresh");
    private final PracticeServer there = Practice.server("addresses-there", "--fresh");

    @AfterAll
    void theServersGo() {
        here.remove();
        there.remove();
    }

    private static Plan plan(PracticeServer server, String serverName, String publicAddress, String more) {
        var world = LIKE_THE_INTERNET.formatted(server.text("ca_bundle"));
        return server.planReading(
                "server-name: " + server.text("public_name"),
                "server-name: " + serverName + "\npublic-address: " + publicAddress,
                world + more);
    }

    private Plan planHere() {
        var name = here.text("public_name");
        return plan(here, name, "matrix." + name, "");
    }

    private Plan planThere(By by) {
        var name = there.text("public_name");
        return plan(there, "apex." + name, name, "front-door: {by: " + by.word() + ", well-known: elsewhere}\n");
    }

    private Rehearsal.Went deployThere(By by) {
        return new Rehearsal(there, "laptop").run(Goal.DEPLOY, planThere(by));
    }

    @Test
    @Order(1)
    void whereTheServerNameLeadsToTheSameServerTheFrontDoorHasTheNotes() throws Exception {
        var went = new Rehearsal(here, "laptop").run(Goal.DEPLOY, planHere());

        assertThat(went.end()).as("%s", went.events()).isInstanceOf(Event.Finished.class);
        assertThat(went.proved())
                .contains("well-known-client", "well-known-server")
                .contains(WHOLE_WAY);
        begins(By.CADDY, here, planHere());
    }

    private void begins(By by, PracticeServer server, Plan plan) throws Exception {
        waiting.put(by, Member.of(server, plan).waitsAMinute(server, plan));
    }

    private String ended(By by) throws Exception {
        return Objects.requireNonNull(waiting.get(by)).get();
    }

    @Test
    @Order(2)
    void whereItLeadsElsewhereTheProofWaitsForTheNotesAndVerifiesThem() throws Exception {
        var nginx = new HostWebServer(there, By.NGINX, planThere(By.NGINX));
        nginx.does("come");

        var without = deployThere(By.NGINX);
        assertThat(without.unproved())
                .as("%s", without.events())
                .isEqualTo(List.of("well-known-client", "well-known-server"));
        assertThat(((Event.Failed) without.end()).failure()).isInstanceOf(ProofFailure.WellKnownMissing.class);
        assertThat(there.sh("cat /var/lib/hearth/well-known/client")).isEqualTo(WellKnown.client(planThere(By.NGINX)));

        nginx.getsTheNotes();
        var with = deployThere(By.NGINX);
        assertThat(with.end()).as("%s", with.events()).isInstanceOf(Event.Finished.class);
        assertThat(with.acted()).isEqualTo(List.of("prove"));
    }

    @Test
    @Order(3)
    void aRoomOnOneIsJoinedFromTheOtherAndMessagesGoBothWays() throws Exception {
        var alice = Member.of(here, planHere());
        var bob = Member.of(there, planThere(By.NGINX));

        var room = alice.makesRoom();
        bob.joins(room, planHere().serverName());

        var fromHere = alice.says(room, "hello from here");
        assertThat(Eventually.succeeds(() -> bob.sees(room, fromHere), seen -> seen))
                .isTrue();
        var fromThere = bob.says(room, "hello from there");
        assertThat(Eventually.succeeds(() -> alice.sees(room, fromThere), seen -> seen))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"NGINX", "APACHE", "HOST_CADDY", "OPENRESTY"})
    @Order(4)
    void theChatJoinsTheWebServerThatIsThere(By by) throws Exception {
        var plan = planThere(by);
        var other = new HostWebServer(there, by, plan);
        var shop = "shop." + plan.publicAddress();
        if (by != By.NGINX) {
            other.does("come");
            other.getsTheNotes();
        }
        try {
            var went = deployThere(by);

            assertThat(went.end()).as("%s", went.events()).isInstanceOf(Event.Finished.class);
            if (by != By.NGINX) assertThat(went.proved()).contains(WHOLE_WAY);
            assertThat(other.page(shop)).isEqualTo("shop 200");
            assertThat(there.sh("docker port synapse")).isEqualTo("8008/tcp -> 127.0.0.1:8008\n");
            assertThat(deployThere(by).acted()).isEmpty();
            if (by != By.HOST_CADDY) {
                isRenewed(other);
                anotherSiteThatWouldChangeIsLeftAsItWas(other, by);
            }
        } finally {
            other.does("leave");
        }
    }

    @Test
    @Order(5)
    void whoeverWaitsForAMessageIsNotCutOff() throws Exception {
        assertThat(ended(By.CADDY)).matches(AFTER_A_MINUTE);
    }

    /// As the system's own timer does it, only sooner.
    private void isRenewed(HostWebServer server) {
        var before = server.serial();
        there.sh("systemd-run -q --wait -p Environment=REQUESTS_CA_BUNDLE=/etc/letsencrypt/hearth-roots.pem "
                + "certbot renew --force-renewal --no-random-sleep-on-renew -q --cert-name "
                + planThere(By.NGINX).publicAddress());
        assertThat(Eventually.succeeds(server::serial, serial -> !serial.isEmpty() && !serial.equals(before)))
                .isNotEmpty();
    }

    /// The office answers only because no other site comes before the shop; ours would.
    private void anotherSiteThatWouldChangeIsLeftAsItWas(HostWebServer server, By by) {
        var office = "office." + server.plan().publicAddress();
        server.does("forget_chat");
        server.does("dependent");

        var went = deployThere(by);

        assertThat(((Event.Failed) went.end()).failure())
                .as("%s", went.events())
                .isInstanceOf(WebFailure.OtherSitesChanged.class);
        assertThat(server.page(office)).isEqualTo("shop 200");
        server.does("independent");
        assertThat(deployThere(by).end()).isInstanceOf(Event.Finished.class);
    }
}
