package hearth.database.jdbc;

import hearth.database.Postgres;
import hearth.database.PostgresConnector;
import hearth.failure.FailureException;
import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.secret.Secret;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.HostSpec;

/// Connects by pgjdbc. Four round trips: the channel, and three for a SCRAM login.
public final class JdbcConnector implements PostgresConnector {
    private static final int PORT = 5432;

    /// More than making a database takes on a slow disk.
    private static final String LONGEST_SILENCE_SECONDS = "60";

    /// The driver's own class is made directly. `DriverManager` passes only text to it, so a host would have to be
    /// kept in a static table and found again by a key.
    @Override
    public Postgres connect(Host host, String address, String database, String role, Secret password)
            throws FailureException {
        var endpoint = new Endpoint.Tcp(address, PORT);
        var trouble = new SqlTrouble(host, endpoint, role);
        var properties = properties(database, role, password);
        HostSockets.use(properties, host, endpoint);
        try {
            var at = new HostSpec[] {new HostSpec(address, PORT)};
            return new JdbcPostgres(new PgConnection(at, properties, "jdbc:postgresql:" + database), trouble);
        } catch (SQLException e) {
            throw trouble.failure("connect", e);
        }
    }

    /// No TLS, because SSH is around it; nothing that would ask the server a question of its own.
    private static Properties properties(String database, String role, Secret password) {
        var properties = new Properties();
        PGProperty.PG_DBNAME.set(properties, database);
        PGProperty.USER.set(properties, role);
        PGProperty.PASSWORD.set(properties, password.reveal());
        PGProperty.SSL_MODE.set(properties, "disable");
        PGProperty.GSS_ENC_MODE.set(properties, "disable");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "9.4");
        PGProperty.APPLICATION_NAME.set(properties, "hearth");
        PGProperty.SOCKET_TIMEOUT.set(properties, LONGEST_SILENCE_SECONDS);
        return properties;
    }
}
