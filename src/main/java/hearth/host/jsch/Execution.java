package hearth.host.jsch;

import hearth.failure.FailureException;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One script from its sending to its end: two round trips, one to open the channel and one for everything else.
final class Execution implements AutoCloseable {
    private static final long GLANCE = TimeUnit.SECONDS.toNanos(1);
    private static final int KILLED = 128;
    private static final Map<String, Integer> SIGNALS = Map.ofEntries(
            Map.entry("HUP", 1),
            Map.entry("INT", 2),
            Map.entry("QUIT", 3),
            Map.entry("ILL", 4),
            Map.entry("ABRT", 6),
            Map.entry("FPE", 8),
            Map.entry("KILL", 9),
            Map.entry("USR1", 10),
            Map.entry("SEGV", 11),
            Map.entry("USR2", 12),
            Map.entry("PIPE", 13),
            Map.entry("ALRM", 14),
            Map.entry("TERM", 15));

    private final Connection connection;
    private final Deadline deadline;
    private final ExecChannel exec;

    Execution(Connection connection, ShellLine line, Duration limit) throws FailureException, TimeoutException {
        this.connection = connection;
        this.deadline = Deadline.in(limit);
        this.exec = ExecChannel.open(connection, line.command(), new ByteArrayInputStream(line.input()), deadline);
    }

    /// Reads both outputs to their end, on this thread.
    ///
    /// @return the exit status; 128 and the signal's number for what was killed, as a shell would say it
    int finish(Transcript out, Transcript err) throws FailureException, TimeoutException {
        try {
            drain(exec.out(), out);
            // The end of the second stream is the end of the channel, so the exit status has come when it is read.
            drain(exec.err(), err);
        } catch (InterruptedException e) {
            throw connection.interrupted();
        }
        if (!exec.out().complete()) throw connection.lost();
        var status = exec.channel().getExitStatus();
        return status >= 0 ? status : signal(exec.channel().getExitSignal());
    }

    @Override
    public void close() {
        exec.close();
    }

    private void drain(Inbox from, Transcript into) throws InterruptedException, FailureException, TimeoutException {
        var chunk = new byte[32 * 1024];
        while (true) {
            var count = from.read(chunk, 0, chunk.length, Math.min(GLANCE, deadline.left()));
            if (count < 0) break;
            into.add(chunk, count);
            if (deadline.left() == 0) throw new TimeoutException();
            if (count == 0) connection.check();
        }
        into.end();
    }

    private int signal(@Nullable String name) throws FailureException {
        if (name == null) throw connection.lost();
        return KILLED + SIGNALS.getOrDefault(name, 0);
    }
}
