package hearth.contract;

import hearth.failure.FailureException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/// Root opens the engine's socket through a channel of its own kind.
@Tag("practice")
class DockerOnPracticeTest extends DockerOnServerContract {
    private static DockerServer server;

    DockerOnPracticeTest() {
        super(server);
    }

    @BeforeAll
    static void begin() throws FailureException {
        server = DockerServer.ready("engine");
    }

    @AfterAll
    static void end() {
        server.close();
    }
}
