package hearth.contract;

import hearth.fake.ShellHost;
import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.secret.Redaction;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

class HostOnLocalShellTest extends HostContract {
    private final EchoServer echo = new EchoServer();

    HostOnLocalShellTest() throws IOException {}

    @AfterEach
    void closeEcho() throws IOException {
        echo.close();
    }

    @Override
    Host open(Redaction masks) {
        return new ShellHost(masks);
    }

    @Override
    public Endpoint.Tcp echo() {
        return echo.endpoint();
    }
}
