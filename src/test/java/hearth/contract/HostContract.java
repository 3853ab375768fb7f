package hearth.contract;

import static java.util.Objects.requireNonNull;

import hearth.failure.FailureException;
import hearth.host.Command;
import hearth.host.Host;
import hearth.secret.Redaction;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What [Host] promises. Every test has a connection and a folder of its own.
abstract class HostContract implements HostRuns, HostWrites, HostOpens, HostEnds {
    private final Redaction redaction = new Redaction();
    private final String folder = "/tmp/hearth-contract-" + Long.toHexString(new Random().nextLong());
    private @Nullable Host host;

    /// Opens a host of the kind that is tried.
    ///
    /// @param masks what its output has to pass through
    abstract Host open(Redaction masks) throws Exception;

    @Override
    public Host host() {
        return requireNonNull(host);
    }

    @Override
    public Redaction redaction() {
        return redaction;
    }

    @Override
    public String folder() {
        return folder;
    }

    @BeforeEach
    void openHost() throws Exception {
        host = open(redaction);
    }

    @AfterEach
    void closeHost() {
        try (var open = host()) {
            open.run(Command.of("tidy up", "rm -rf -- '" + folder + "'"));
        } catch (FailureException e) {
            // A test that ends its connection has left nothing behind.
        }
    }
}
