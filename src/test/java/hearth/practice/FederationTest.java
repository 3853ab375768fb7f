package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import hearth.http.Answer;
import hearth.matrix.Homeserver;
import hearth.matrix.Session;
import hearth.plan.Certificate;
import hearth.web.Names;
import hearth.web.PublicWeb;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Two homeservers talk to each other: a room on one, joined from the other, and a message each way.
@Tag("practice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FederationTest {
    /// The practice world has an authority of its own, and private addresses, which Synapse refuses to call as a
    /// rule.
    private static final String LIKE_THE_INTERNET = """
            data=/var/lib/docker/volumes/synapse-data/_data
            install -m 0644 /var/lib/hearth/ca.pem $data/world.pem
            printf 'federation_custom_ca_list: [/data/world.pem]\\nip_range_whitelist: [172.16.0.0/12]\\n' >>$data/homeserver.yaml
            docker restart -t 3 synapse >/dev/null
            timeout 60 sh -c 'until docker exec synapse curl -fs http://localhost:8008/health; do sleep 0.2; done'
            """;

    private final PracticeServer here = Practice.server("federation-a", "--fresh");
    private final PracticeServer there = Practice.server("federation-b", "--fresh");

    /// Each on a thread of its own: names are looked up on the pool that parallel streams would fill.
    @BeforeAll
    void twoHomeservers() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var going : threads.invokeAll(List.<Callable<Event>>of(() -> deploy(here), () -> deploy(there))))
                assertThat(going.get()).isInstanceOf(Event.Finished.class);
        }
        for (var server : List.of(here, there)) server.sh(LIKE_THE_INTERNET);
    }

    private static Event deploy(PracticeServer server) {
        return new Rehearsal(server, "laptop").run(Goal.DEPLOY, server.plan()).end();
    }

    @AfterAll
    void theServersGo() {
        here.remove();
        there.remove();
    }

    @Test
    void aRoomOnOneIsJoinedFromTheOtherAndMessagesGoBothWays() throws Exception {
        var alice = logIn(here);
        var bob = logIn(there);

        var room = json(alice.post("/_matrix/client/v3/createRoom", Map.of("preset", "public_chat")), "room_id");
        var via = here.text("public_name");
        var joined = Eventually.succeeds(
                () -> bob.post(
                        "/_matrix/client/v3/join/" + encoded(room) + "?via=" + via + "&server_name=" + via, Map.of()),
                Answer::ok);
        assertThat(joined.status()).isEqualTo(200);

        var fromHere = json(alice.say(room, "hello from here", "1"), "event_id");
        assertThat(Eventually.succeeds(() -> bob.sees(room, fromHere), seen -> seen))
                .isTrue();
        var fromThere = json(bob.say(room, "hello from there", "2"), "event_id");
        assertThat(Eventually.succeeds(() -> alice.sees(room, fromThere), seen -> seen))
                .isTrue();
    }

    private static Session logIn(PracticeServer server) throws Exception {
        var plan = server.plan();
        var roots = plan.certificate() instanceof Certificate.Acme acme
                ? Optional.of(acme.root())
                : Optional.<hearth.plan.PemFile>empty();
        var web = new PublicWeb(plan.publicAddress(), new Names(plan.resolver()), roots);
        return new Homeserver(web, plan.serverName())
                .login(plan.administrator().name(), new Rehearsal(server, "laptop").administratorPassword(), "test");
    }

    private static String json(Answer answer, String field) throws Exception {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path(field).asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
