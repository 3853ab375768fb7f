package hearth.host.jsch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.failure.FailureException;
import hearth.host.Command;
import hearth.host.Credentials;
import hearth.host.Host;
import hearth.host.RemoteFile;
import hearth.plan.SshTarget;
import hearth.practice.Practice;
import hearth.secret.Redaction;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a connection costs a server that allows little or is far away, on a practice server.
@Tag("practice")
@ExtendWith(Accounts.OfAllTests.class)
class BusyServerTest {
    private final Accounts accounts;

    BusyServerTest(Accounts accounts) {
        this.accounts = accounts;
    }

    @Test
    void aServerThatAllowsFewCommandsAtOnceGetsThemOneAfterTheOther() throws Exception {
        try (var host = accounts.connect("few", new Redaction())) {
            var all = IntStream.range(0, 12)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> printed(host, "sleep 0.1; echo done"), Thread::startVirtualThread))
                    .toList();

            assertThat(all.stream().map(CompletableFuture::join)).hasSize(12).containsOnly("done\n");
        }
    }

    @Test
    void everyRoundTripIsAccountedFor() throws Exception {
        try (var host = trips(5, () -> connector().connect(throughTheWire(), Credentials.NONE))) {
            trips(2, () -> host.run(Command.of("test", "true")));
            // The server takes no input before it runs something.
            trips(3, () -> host.run(Command.of("test", "cat").reading("input")));
            trips(3, () -> {
                host.write(List.of(RemoteFile.secret("/tmp/trips-1", "1"), RemoteFile.open("/tmp/trips-2", "2")));
                return "";
            });
        }
    }

    private <T> T trips(int most, Trip<T> trip) throws Exception {
        Practice.run("trips", accounts.server().name(), "--reset");
        var result = trip.go();
        var counted = new ObjectMapper()
                .readTree(Practice.run("trips", accounts.server().name()));
        // So close to the server, one more message of no consequence may cross the others.
        assertThat(counted.path("round_trips").asInt()).isBetween(1, most + 1);
        return result;
    }

    private static JschConnector connector() {
        return new JschConnector(new Redaction());
    }

    private SshTarget throughTheWire() {
        var direct = accounts.target("root");
        var port = accounts.server().facts().path("port").asInt();
        return new SshTarget(direct.address(), port, "root", direct.login(), direct.sudo(), direct.hostKey());
    }

    private static String printed(Host host, String script) {
        try {
            return host.run(Command.of("test", script)).out();
        } catch (FailureException e) {
            return e.toString();
        }
    }

    private interface Trip<T> {
        T go() throws Exception;
    }
}
