package hearth.deploy;

import hearth.failure.FailureException;
import hearth.host.Command;
import hearth.host.Host;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server's own diary, `audit.log`: who did what when, and how it ended. Written beside the work, so that
/// it costs no step a round trip; lines that come while one write is under way go together in the next.
final class AuditLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    private final Host host;
    private final String who;
    private final Thread writer = Thread.ofVirtual().name("audit").unstarted(this::write);
    private List<String> pending = new ArrayList<>();
    private boolean closed;

    AuditLog(Host host, String who) {
        this.host = host;
        this.who = who;
        writer.start();
    }

    /// Notes one line, soon.
    synchronized void note(Instant at, String step, String result) {
        pending.add(String.join("\t", at.toString(), who, step, result));
        notifyAll();
    }

    private void write() {
        try {
            for (var lines = next(); !lines.isEmpty(); lines = next()) {
                host.run(Command.of("note in the audit log", "umask 077; cat >>" + ServerFolder.AUDIT)
                        .reading(String.join("\n", lines) + "\n"));
            }
        } catch (FailureException e) {
            LOG.info("audit log ends: {}", e.failure());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The lines to write next; none when it is over.
    private synchronized List<String> next() throws InterruptedException {
        while (pending.isEmpty() && !closed) wait();
        var lines = pending;
        pending = new ArrayList<>();
        return lines;
    }

    /// Lets the last lines be written, for a second at most.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            writer.join(1000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
