package hearth.database.jdbc;

import hearth.database.DatabaseState;
import hearth.database.Postgres;
import hearth.failure.FailureException;
import hearth.secret.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.PasswordUtil;

/// One connection to a PostgreSQL server. Every call is one round trip; giving an existing role a password is two.
final class JdbcPostgres implements Postgres {
    /// ICU and the builtin provider sort by rules of their own, whatever `datcollate` says; before 15 there was no
    /// choice.
    private static final String COLLATION_SINCE_15 =
            "CASE d.datlocprovider WHEN 'c' THEN d.datcollate WHEN 'i' THEN 'icu' ELSE 'builtin' END";

    private static final String LOOK = """
            SELECT pg_get_userbyid(d.datdba), pg_encoding_to_char(d.encoding), %s, d.datctype, pg_database_size(d.oid),
                   (SELECT count(*) FROM pg_stat_activity a
                     WHERE a.datid = d.oid AND a.backend_type = 'client backend' AND a.pid <> pg_backend_pid())
              FROM pg_database d WHERE d.datname = ?""";

    /// duplicate_object
    private static final String ROLE_EXISTS = "42710";

    private final PgConnection connection;
    private final SqlTrouble trouble;

    JdbcPostgres(PgConnection connection, SqlTrouble trouble) {
        this.connection = connection;
        this.trouble = trouble;
    }

    @Override
    public Optional<DatabaseState> look(String database) throws FailureException {
        try (var query = connection.prepareStatement(LOOK.formatted(since15() ? COLLATION_SINCE_15 : "d.datcollate"))) {
            query.setString(1, database);
            try (var answer = query.executeQuery()) {
                return answer.next() ? Optional.of(state(answer)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw trouble.failure("look at database " + database, e);
        }
    }

    private static DatabaseState state(ResultSet row) throws SQLException {
        return new DatabaseState(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5), row.getInt(6));
    }

    /// Tried as a new role first: on a new server, where every second counts, it is one.
    @Override
    public void letRoleLogIn(String role, Secret password) throws FailureException {
        try {
            var hash = PasswordUtil.encodeScramSha256(password.reveal().toCharArray());
            var rest = " ROLE %s LOGIN PASSWORD '%s'".formatted(name(role), connection.escapeLiteral(hash));
            try {
                run("CREATE" + rest);
            } catch (SQLException e) {
                if (!ROLE_EXISTS.equals(e.getSQLState())) throw e;
                run("ALTER" + rest);
            }
        } catch (SQLException e) {
            throw trouble.failure("let role " + role + " log in", e);
        }
    }

    @Override
    public void createDatabase(String database, String owner) throws FailureException {
        try {
            run("CREATE DATABASE %s OWNER %s ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'%s TEMPLATE template0"
                    .formatted(name(database), name(owner), since15() ? " LOCALE_PROVIDER libc" : ""));
        } catch (SQLException e) {
            throw trouble.failure("create database " + database, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is given up anyway.
        }
    }

    private void run(String statement) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    /// A name as SQL takes it, whatever it is made of.
    private String name(String plain) throws SQLException {
        return connection.escapeIdentifier(plain);
    }

    /// Known from the login: costs no question.
    private boolean since15() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion() >= 15;
    }
}
