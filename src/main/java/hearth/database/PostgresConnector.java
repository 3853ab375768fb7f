package hearth.database;

import hearth.failure.FailureException;
import hearth.host.Host;
import hearth.secret.Secret;

/// Opens connections to the PostgreSQL servers behind a host.
public interface PostgresConnector {
    /// Connects through the host's SSH connection.
    ///
    /// @param address the container's IP address, as the host sees it
    Postgres connect(Host host, String address, String database, String role, Secret password) throws FailureException;
}
