package hearth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.Deployer.Outcome;
import hearth.deploy.Event;
import hearth.failure.DockerFailure;
import hearth.failure.Failure;
import hearth.failure.ServerFailure;
import hearth.failure.WebFailure;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// What is wrong with a server, or goes wrong on it, one thing after the other on the same machine. Each is put right
/// again, so that the next one is alone.
@Tag("practice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultTest {
    /// As dpkg itself would: a lock of fcntl's, which flock knows nothing of.
    private static final String HOLD_PACKAGE_MANAGER = """
            cat >/root/hold.pl <<'END'
            use Fcntl;
            open(F, '>>', '/var/lib/dpkg/lock-frontend');
            my $lock = pack('s s x4 q q l x4', F_WRLCK, 0, 0, 0, 0);
            fcntl(F, F_SETLK, $lock) or die;
            sleep 20;
            END
            systemd-run -q perl /root/hold.pl
            """;

    private final PracticeServer server = Practice.server("faults", "--fresh");
    private final Rehearsal laptop = new Rehearsal(server, "laptop");

    @AfterEach
    void theRegistryRuns() {
        Practice.run("registry", "start");
    }

    @AfterAll
    void theServerGoes() {
        server.remove();
    }

    @Test
    @Order(1)
    void aTakenPortIsFoundBeforeAnythingChanges() {
        server.sh("systemd-run -q --unit taken systemd-socket-activate --accept -l 80 cat");

        var failure = inTheWay();

        server.sh("systemctl stop taken");
        assertThat(failure).isInstanceOf(ServerFailure.PortTaken.class);
        assertThat(server.sh("ls -d /var/lib/hearth 2>/dev/null; true")).isEmpty();
    }

    @Test
    @Order(1)
    void aNameThatPointsElsewhereIsFoundBeforeAnythingChanges() {
        server.pointNameTo("192.0.2.7");

        var failure = inTheWay();

        server.pointNameHome();
        assertThat(failure).isInstanceOf(WebFailure.PointsElsewhere.class);
    }

    @Test
    @Order(1)
    void aLockOfAnotherLaptopIsRespectedAndNamed() {
        server.sh("mkdir -p /var/lib/hearth/lock; printf 'x\\t1\\tsomebody@elsewhere\\t2026-01-01T00:00:00Z\\n' "
                + ">/var/lib/hearth/lock/holder");

        var failure = inTheWay();

        server.sh("rm -r /var/lib/hearth");
        assertThat(failure)
                .isInstanceOfSatisfying(
                        ServerFailure.Locked.class,
                        it -> assertThat(it.holder()).isEqualTo("somebody@elsewhere"));
    }

    @Test
    @Order(1)
    void tooLittleSpaceIsFoundBeforeAnythingChanges() {
        server.sh("mkdir -p /var/lib/docker && mount -t tmpfs -o size=600m tmpfs /var/lib/docker");

        var failure = inTheWay();

        server.sh("umount /var/lib/docker");
        assertThat(failure).isInstanceOf(ServerFailure.DiskFull.class);
    }

    /// The package manager is held for twenty seconds, then the registry goes away in the middle of the pulls
    /// and comes back, then the engine is restarted in the middle of them: the deployment ends well all the
    /// same.
    @Test
    @Order(2)
    void aBusyPackageManagerALostRegistryAndARestartedEngineAreWaitedFor() {
        server.sh(HOLD_PACKAGE_MANAGER);
        var stopped = new AtomicBoolean();
        var restarted = new AtomicBoolean();

        var went = laptop.run(Goal.DEPLOY, server.plan(), event -> {
            switch (event) {
                case Event.Pulled _ when stopped.compareAndSet(false, true) -> Practice.run("registry", "stop");
                case Event.Said(var _, var _, var milestone, var _)
                when milestone == Event.Milestone.WAITING_FOR_REGISTRY -> Practice.run("registry", "start");
                case Event.Pulled _
                when stopped.get() && restarted.compareAndSet(false, true) -> server.sh("systemctl restart docker");
                default -> {}
            }
        });

        assertThat(went.events())
                .filteredOn(event ->
                        event instanceof Event.Said said && said.milestone() == Event.Milestone.WAITING_FOR_PACKAGES)
                .hasSize(1);
        assertThat(went.end()).isInstanceOf(Event.Finished.class);
    }

    @Test
    @Order(3)
    void somebodyElsesContainerIsNeverTouched() {
        server.sh("docker rename synapse theirs && docker create --name synapse caddy:2.11.4");

        var failure = inTheWay();

        assertThat(failure).isEqualTo(new DockerFailure.Foreign(DockerFailure.Thing.CONTAINER, "synapse"));
        server.sh("docker rm synapse && docker rename theirs synapse");
    }

    private Failure inTheWay() {
        var went = laptop.run(Goal.DEPLOY, server.plan());
        assertThat(went.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(went.acted()).isEmpty();
        return ((Event.Blocked) went.end()).failure();
    }
}
