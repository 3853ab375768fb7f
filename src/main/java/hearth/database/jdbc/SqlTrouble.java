package hearth.database.jdbc;

import hearth.failure.DatabaseFailure;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.SshFailure;
import hearth.host.Endpoint;
import hearth.host.Host;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Set;
import org.postgresql.util.PSQLException;

/// Turns what pgjdbc throws into a failure (SQLSTATEs: PostgreSQL docs, appendix A).
final class SqlTrouble {
    /// invalid_password, and invalid_authorization_specification where the role may not log in at all.
    private static final Set<String> LOGIN = Set.of("28P01", "28000");

    /// Class 08 is the connection; the others: shutting down, crashed, starting up, too many connections.
    private static final Set<String> ABSENT = Set.of("57P01", "57P02", "57P03", "53300");

    private final Host host;
    private final Endpoint endpoint;
    private final String role;

    SqlTrouble(Host host, Endpoint endpoint, String role) {
        this.host = host;
        this.endpoint = endpoint;
        this.role = role;
    }

    FailureException failure(String doing, SQLException e) {
        var interrupted = Thread.currentThread().isInterrupted();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FailureException inside) return unopened(inside);
            interrupted |= cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
            return new LocalFailure.Cancelled().thrown();
        }
        var state = String.valueOf(e.getSQLState());
        var evidence = Evidence.of("postgres", -1, message(e));
        if (LOGIN.contains(state)) return new DatabaseFailure.PasswordRefused(role).thrown();
        if (state.startsWith("08")) return gone(evidence);
        if (ABSENT.contains(state)) return new DatabaseFailure.NotAnswering(evidence).thrown();
        return new DatabaseFailure.Refused(doing, state, evidence).thrown();
    }

    /// The host opened no stream: either it is gone itself, or nothing listens there.
    private static FailureException unopened(FailureException e) {
        return e.failure() instanceof SshFailure.ChannelRefused refused
                ? new DatabaseFailure.NotAnswering(Evidence.of("postgres", -1, refused.endpoint())).thrown()
                : e;
    }

    /// A broken stream cannot tell the loss of the SSH connection from the end of PostgreSQL, so another one is
    /// opened: where the connection is gone, the host says so.
    private FailureException gone(Evidence evidence) {
        try {
            host.open(endpoint).close();
        } catch (FailureException e) {
            if (e.failure() instanceof SshFailure.ConnectionLost) return e;
        } catch (IOException e) {
            // It closed badly; it was opened, which is what was asked.
        }
        return new DatabaseFailure.NotAnswering(evidence).thrown();
    }

    /// The server's own sentence where there is one: the driver's adds the query's values.
    private static String message(SQLException e) {
        var said = e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        return said == null ? String.valueOf(e.getMessage()) : said.getSeverity() + ": " + said.getMessage();
    }
}
