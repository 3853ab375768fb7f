package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The cheapest servers have no IPv4 address at all: packages, images, names, certificate and visitors come by IPv6.
@Tag("practice")
class Ipv6OnlyTest {
    private final PracticeServer server = Practice.server("ipv6-only", "--ipv6-only", "--fresh");

    @AfterEach
    void theServerGoes() {
        server.remove();
    }

    @Test
    void aServerWithoutIpv4BecomesAProvenHomeserver() {
        var went = new Rehearsal(server, "laptop").run(Goal.DEPLOY, server.plan());

        assertThat(went.end()).as("%s", went.events()).isInstanceOf(Event.Finished.class);
        assertThat(went.proved()).contains("dns", "tls", "client-address", "message");
        assertThat(server.sh("ip -4 route show default")).isEmpty();
        assertThat(server.sh("docker exec synapse python3 -c 'import socket; print(socket.create_connection("
                        + "(\"ca.practice.test\", 14000), 3).family.name)'"))
                .isEqualTo("AF_INET6\n");
    }
}
