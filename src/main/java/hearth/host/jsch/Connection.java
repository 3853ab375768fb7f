package hearth.host.jsch;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.plan.Fingerprint;
import hearth.plan.SshTarget;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// One open SSH session with what is needed to end it and to say where it led.
///
/// @param frozen after how much silence it counts as lost
/// @param places how many commands may run at once
record Connection(
        SshTarget target, Session session, Wire wire, Fingerprint key, Duration frozen, SessionPlaces places) {

    /// A channel that is not yet open.
    <C extends Channel> C channel(String kind, Class<C> type) throws FailureException {
        try {
            var channel = session.openChannel(kind);
            if (channel == null) throw lost();
            return type.cast(channel);
        } catch (JSchException e) {
            throw lost();
        }
    }

    /// Opens a channel in a way that its caller can be interrupted.
    ///
    /// @param millis how long the server may take; 0 lets a command be sent without waiting for the server's "I
    /// will"
    /// @return whether the server opened it
    boolean open(Channel channel, int millis, Duration limit) throws FailureException, TimeoutException {
        try {
            Patience.await(
                    () -> {
                        channel.connect(millis);
                        return channel;
                    },
                    limit,
                    Channel::disconnect);
            // A direct channel of JSch keeps some of its failures to itself.
            return channel.isConnected() || channel.isClosed();
        } catch (ExecutionException e) {
            if (!session.isConnected()) throw lost();
            return false;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /// Fails when the connection is gone, or its peer has taken nothing for too long.
    void check() throws FailureException {
        if (wire.stuckFor(frozen)) close();
        if (!session.isConnected()) throw lost();
    }

    FailureException lost() {
        return new SshFailure.ConnectionLost(target.address()).thrown();
    }

    /// Somebody wants this thread to stop; it stays interrupted, so that the next wait ends as well.
    FailureException interrupted() {
        Thread.currentThread().interrupt();
        return lost();
    }

    /// The wire first: a farewell to a peer that does not read would wait for it.
    void close() {
        wire.cut();
        session.disconnect();
    }
}
