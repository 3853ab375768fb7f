package hearth.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.database.Postgres;
import hearth.database.jdbc.JdbcConnector;
import hearth.docker.ContainerSpec;
import hearth.docker.Docker.Families;
import hearth.failure.DatabaseFailure;
import hearth.failure.FailureException;
import hearth.host.Command;
import hearth.secret.Secret;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/// PostgreSQL in a container of a practice server, as Hearth runs it.
@Tag("practice")
class PostgresOnPracticeTest extends PostgresContract {
    private static final String NAME = "contract-postgres";
    private static final String NETWORK = "contract-postgres-net";
    private static final Secret SUPERUSER = Secret.of("not-a-secret-here");
    private static DockerServer server;
    private static String address;

    @BeforeAll
    static void start() throws FailureException {
        server = DockerServer.ready("engine");
        var image = server.image(server.server().plan().images().postgres());
        var docker = server.docker();
        docker.pull(image, _ -> {});
        docker.createNetwork(NETWORK, Families.IPV4);
        docker.remove(NAME);
        docker.start(ContainerSpec.service(NAME, image, NETWORK).with("POSTGRES_PASSWORD", SUPERUSER.reveal()));
        address = docker.look(NAME).orElseThrow().address();
        await().atMost(Duration.ofSeconds(60)).until(PostgresOnPracticeTest::answers);
    }

    @AfterAll
    static void stop() throws FailureException {
        server.docker().remove(NAME);
        server.close();
    }

    private static boolean answers() throws FailureException {
        try {
            connect(address, "postgres", "postgres", SUPERUSER).close();
            return true;
        } catch (FailureException e) {
            if (e.failure() instanceof DatabaseFailure.NotAnswering) return false;
            throw e;
        }
    }

    private static Postgres connect(String to, String database, String role, Secret password) throws FailureException {
        return new JdbcConnector().connect(server.host(), to, database, role, password);
    }

    @Override
    Postgres connect() throws FailureException {
        return connect("postgres", "postgres", SUPERUSER);
    }

    @Override
    Postgres connect(String database, String role, Secret password) throws FailureException {
        return connect(address, database, role, password);
    }

    /// The server itself has no PostgreSQL.
    @Override
    Postgres connectToNothing() throws FailureException {
        return connect("127.0.0.1", "postgres", "postgres", SUPERUSER);
    }

    @Override
    void wipe(String database, String role) throws FailureException {
        var sql = "DROP DATABASE IF EXISTS %s; DROP ROLE IF EXISTS %s;".formatted(quoted(database), quoted(role));
        var psql = Command.of("wipe", "docker exec -i " + NAME + " psql -qU postgres")
                .reading(sql);
        var ran = server.host().run(psql);
        assertThat(ran.ok()).as(ran.err()).isTrue();
    }
}
