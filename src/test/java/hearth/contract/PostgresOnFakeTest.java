package hearth.contract;

import hearth.database.Postgres;
import hearth.docker.SocketHost;
import hearth.failure.FailureException;
import hearth.fake.FakePostgres;
import hearth.secret.Secret;

class PostgresOnFakeTest extends PostgresContract {
    private static final Secret SUPERUSER = Secret.of("superuser");

    private final SocketHost host = new SocketHost();
    private final FakePostgres server = new FakePostgres("10.0.0.2", SUPERUSER);

    @Override
    Postgres connect() throws FailureException {
        return connect("postgres", "postgres", SUPERUSER);
    }

    @Override
    Postgres connect(String database, String role, Secret password) throws FailureException {
        return server.connect(host, "10.0.0.2", database, role, password);
    }

    @Override
    Postgres connectToNothing() throws FailureException {
        return server.connect(host, "10.0.0.3", "postgres", "postgres", SUPERUSER);
    }

    @Override
    void wipe(String database, String role) {
        server.wipe(database, role);
    }
}
