package hearth.fake;

import hearth.database.DatabaseState;
import hearth.database.Postgres;
import hearth.database.PostgresConnector;
import hearth.failure.DatabaseFailure;
import hearth.failure.Evidence;
import hearth.failure.Failure;
import hearth.failure.FailureException;
import hearth.host.Host;
import hearth.secret.Secret;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A PostgreSQL server in memory that keeps the promises of [Postgres] (the contract tests say so) and can be told to
/// break. It is found at one address, whatever the host.
public final class FakePostgres implements PostgresConnector {
    private final String address;
    private final Map<String, Secret> roles = new HashMap<>();
    private final Map<String, DatabaseState> databases = new HashMap<>();
    private final List<Session> sessions = new ArrayList<>();
    private final Deque<Failure> next = new ArrayDeque<>();
    private boolean gone;

    /// One with the superuser `postgres` and the database of that name.
    public FakePostgres(String address, Secret superuser) {
        this.address = address;
        roles.put("postgres", superuser);
        addDatabase("postgres", new DatabaseState("postgres", "UTF8", "en_US.utf8", "en_US.utf8", 7 << 20, 0));
    }

    /// Puts a database there that looks like this.
    public synchronized void addDatabase(String name, DatabaseState state) {
        databases.put(name, state);
    }

    /// What a database looks like, without a call.
    public synchronized Optional<DatabaseState> database(String name) {
        return Optional.ofNullable(databases.get(name));
    }

    /// Whether there is such a role.
    public synchronized boolean hasRole(String role) {
        return roles.containsKey(role);
    }

    /// Says whether it is away: stopped, or still starting.
    public synchronized void away(boolean away) {
        gone = away;
    }

    /// Makes the next call fail before anything is done; called twice, the next two.
    public synchronized void failNext(Failure failure) {
        next.add(failure);
    }

    /// Drops a database and a role, where they are.
    public synchronized void wipe(String database, String role) {
        databases.remove(database);
        roles.remove(role);
    }

    @Override
    public synchronized Postgres connect(Host host, String to, String database, String role, Secret password)
            throws FailureException {
        begin();
        if (!to.equals(address)) throw absent();
        if (!Optional.ofNullable(roles.get(role)).equals(Optional.of(password)))
            throw new DatabaseFailure.PasswordRefused(role).thrown();
        if (!databases.containsKey(database)) throw refused("connect", "3D000", database + " does not exist");
        var session = new Session(database);
        sessions.add(session);
        return session;
    }

    private synchronized void begin() throws FailureException {
        if (!next.isEmpty()) throw next.remove().thrown();
        if (gone) throw absent();
    }

    private static FailureException absent() {
        return new DatabaseFailure.NotAnswering(Evidence.of("postgres", -1, "connection refused")).thrown();
    }

    private static FailureException refused(String doing, String state, String why) {
        return new DatabaseFailure.Refused(doing, state, Evidence.of("postgres", -1, why)).thrown();
    }

    private synchronized Optional<DatabaseState> look(String database, Session asking) {
        var others = sessions.stream()
                .filter(session -> session != asking && session.database.equals(database))
                .count();
        return Optional.ofNullable(databases.get(database))
                .map(is -> new DatabaseState(
                        is.owner(), is.encoding(), is.collation(), is.ctype(), is.bytes(), (int) others));
    }

    private synchronized void letRoleLogIn(String role, Secret password) {
        roles.put(role, password);
    }

    private synchronized void createDatabase(String database, String owner) throws FailureException {
        if (databases.containsKey(database)) throw refused("create", "42P04", database + " exists");
        if (!roles.containsKey(owner)) throw refused("create", "42704", owner + " does not exist");
        databases.put(database, new DatabaseState(owner, "UTF8", "C", "C", 7 << 20, 0));
    }

    private synchronized void end(Session session) {
        sessions.remove(session);
    }

    private final class Session implements Postgres {
        private final String database;

        Session(String database) {
            this.database = database;
        }

        @Override
        public Optional<DatabaseState> look(String name) throws FailureException {
            begin();
            return FakePostgres.this.look(name, this);
        }

        @Override
        public void letRoleLogIn(String role, Secret password) throws FailureException {
            begin();
            FakePostgres.this.letRoleLogIn(role, password);
        }

        @Override
        public void createDatabase(String name, String owner) throws FailureException {
            begin();
            FakePostgres.this.createDatabase(name, owner);
        }

        @Override
        public void close() {
            end(this);
        }
    }
}
