package hearth.contract;

import hearth.database.Postgres;
import hearth.database.jdbc.JdbcConnector;
import hearth.docker.SocketHost;
import hearth.failure.FailureException;
import hearth.host.Endpoint;
import hearth.secret.Secret;
import java.net.Socket;
import java.sql.DriverManager;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "HEARTH_POSTGRES_PORT", matches = ".+")
class PostgresOnLocalServerTest extends PostgresContract {
    private static final int PORT = Integer.parseInt(System.getenv().getOrDefault("HEARTH_POSTGRES_PORT", "0"));
    private static final String PW = "secret-of-postgres";
    private final SocketHost host =
            new SocketHost().behind(new Endpoint.Tcp("10.0.0.2", 5432), () -> new Socket("127.0.0.1", PORT));

    @Override
    Postgres connect() throws FailureException {
        return connect("postgres", "postgres", Secret.of(PW));
    }

    @Override
    Postgres connect(String database, String role, Secret password) throws FailureException {
        return new JdbcConnector().connect(host, "10.0.0.2", database, role, password);
    }

    @Override
    Postgres connectToNothing() throws FailureException {
        return new JdbcConnector().connect(host, "10.0.0.3", "postgres", "postgres", Secret.of(PW));
    }

    @Override
    void wipe(String database, String role) throws Exception {
        var url = "jdbc:postgresql://127.0.0.1:" + PORT + "/postgres";
        try (var connection = DriverManager.getConnection(url, "postgres", PW);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + quoted(database));
            statement.execute("DROP ROLE IF EXISTS " + quoted(role));
        }
    }
}
