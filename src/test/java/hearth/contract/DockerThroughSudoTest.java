package hearth.contract;

import hearth.failure.FailureException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/// A user who is not in the docker group: the engine is reached through sudo and the docker command. And another
/// engine.
@Tag("practice")
class DockerThroughSudoTest extends DockerOnServerContract {
    private static DockerServer server;

    DockerThroughSudoTest() {
        super(server);
    }

    @BeforeAll
    static void begin() throws FailureException {
        server = DockerServer.ready("engine-sudo", "--system", "debian-13", "--user", "sudo-password");
    }

    @AfterAll
    static void end() {
        server.close();
    }
}
