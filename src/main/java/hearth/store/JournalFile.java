package hearth.store;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happened during one deployment, a line of JSON an event, in a file of mode 0600 that is only ever added to.
/// History for people: nothing is ever decided by it.
public final class JournalFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);

    private final Path file;
    private final FileChannel channel;
    private boolean broken;

    private JournalFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Begins the journal of a deployment.
    ///
    /// @param about what it is about, usually the server name; becomes part of the file's name
    public static JournalFile begin(AppFolders folders, String about, Instant now) throws FailureException {
        var moment = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
        var name = moment + "-" + about.replaceAll("[^A-Za-z0-9.-]", "_");
        for (var n = 1; ; n++) {
            var file = folders.data().resolve("journals").resolve(name + (n == 1 ? "" : "-" + n) + ".jsonl");
            try {
                return new JournalFile(file, PrivateFile.open(file));
            } catch (FileAlreadyExistsException _) {
                // Another deployment began in the same second.
            } catch (IOException _) {
                throw new LocalFailure.FileUnwritable(file).thrown();
            }
        }
    }

    /// Adds a line, which must be free of secrets already. A disk that has become full stops the journal, not the
    /// deployment.
    public synchronized void add(String line) {
        if (broken) return;
        try {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
        } catch (IOException e) {
            broken = true;
            LOG.warn("the journal {} ends early: {}", file, e.toString());
        }
    }

    /// Where it is.
    public Path file() {
        return file;
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("the journal {} did not close: {}", file, e.toString());
        }
    }
}
