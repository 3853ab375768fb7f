package hearth.host;

import hearth.failure.FailureException;
import hearth.plan.Fingerprint;
import java.net.Socket;
import java.util.List;
import java.util.function.Consumer;

/// A server, reached over one SSH connection, on which everything is done as root: by root's own login or through sudo.
/// Safe for use by several threads at once.
///
/// Once the connection is gone every method fails with `SshFailure.ConnectionLost`; a host does not connect again.
public interface Host extends AutoCloseable {
    /// Runs a shell script as root under `LC_ALL=C` and waits for its end. The script itself may be seen by other
    /// users of the server, its input may not.
    ///
    /// A status other than 0 is an answer and not a failure; a connection that breaks in the middle is a failure.
    default Ran run(Command command) throws FailureException {
        return run(command, _ -> {});
    }

    /// The same, handing over every line of the standard output, masked, as it comes, on the caller's thread.
    ///
    /// An interrupt of the caller's thread ends the waiting at once with `ConnectionLost`, and stays set.
    Ran run(Command command, Consumer<String> line) throws FailureException;

    /// Writes files, all by one script. Each replaces its predecessor in one step (written beside it, then
    /// renamed), so that nobody ever sees half a file; when the connection breaks before all have arrived, none is
    /// replaced. Folders that are missing are made with mode 0700, owned by root.
    default void write(List<RemoteFile> files) throws FailureException {
        if (!files.isEmpty()) run(new FileDelivery(files).command()).orThrow();
    }

    /// Opens a stream to something that only the server can reach. No port is opened on this computer.
    ///
    /// @return a connected socket; closing it closes the channel behind it, `shutdownOutput` says that no more will
    /// come
    Socket open(Endpoint endpoint) throws FailureException;

    /// The key that the server showed when the connection was made.
    Fingerprint hostKey();

    /// Ends the connection; whatever waits on it fails at once. May be called from any thread, more than once.
    @Override
    void close();
}
