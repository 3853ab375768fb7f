package hearth.database;

import hearth.failure.FailureException;
import hearth.secret.Secret;
import java.util.Optional;

/// A PostgreSQL server, with one open connection to it.
public interface Postgres extends AutoCloseable {
    /// What a database looks like, or empty when there is none of that name.
    Optional<DatabaseState> look(String database) throws FailureException;

    /// Makes a role that may log in, or gives the one that exists this password. Only a salted hash of the
    /// password goes over the wire, so that no log of the server's can hold it.
    void letRoleLogIn(String role, Secret password) throws FailureException;

    /// Makes a database in the one form that Synapse accepts: UTF8, collation C, ctype C, from template0.
    void createDatabase(String database, String owner) throws FailureException;

    @Override
    void close();
}
