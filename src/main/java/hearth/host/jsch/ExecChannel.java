package hearth.host.jsch;

import com.jcraft.jsch.ChannelExec;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A channel on which the server runs one command.
///
/// @param err   JSch closes it only when the whole channel has ended
/// @param place its place among the commands that may run at once
record ExecChannel(ChannelExec channel, Inbox out, Inbox err, Runnable place) implements AutoCloseable {

    /// Sends a command on its way. One round trip: neither the server's "I will" nor anything else is waited for
    /// after the channel is open.
    ///
    /// @param input sent by a thread of JSch's own, or null when the caller writes to the channel
    static ExecChannel open(Connection connection, byte[] command, @Nullable InputStream input, Deadline deadline)
            throws FailureException, TimeoutException {
        while (true) {
            var exec = made(connection, deadline);
            var together = connection.places().taken();
            var open = false;
            try {
                exec.channel.setCommand(command);
                exec.channel.setInputStream(input);
                exec.channel.setOutputStream(exec.out);
                exec.channel.setErrStream(exec.err);
                open = connection.open(exec.channel, 0, Duration.ofNanos(deadline.left()));
                if (open) return exec;
                // Those that were in the way may have ended just now: then there is room.
                if (!connection.places().refused() && together < 2)
                    throw new SshFailure.ChannelRefused("session").thrown();
            } finally {
                if (!open) exec.close();
            }
        }
    }

    /// Lets go of the command. A script that still runs goes on until it reads or writes: SSH does not kill it.
    @Override
    public void close() {
        Patience.leave(channel::disconnect);
        place.run();
    }

    private static ExecChannel made(Connection connection, Deadline deadline)
            throws FailureException, TimeoutException {
        try {
            var place = connection.places().take(deadline.left());
            if (place == null) throw new TimeoutException();
            var channel = connection.channel("exec", ChannelExec.class);
            return new ExecChannel(channel, new Inbox(channel::isClosed), new Inbox(channel::isClosed), place);
        } catch (InterruptedException e) {
            throw connection.interrupted();
        }
    }
}
