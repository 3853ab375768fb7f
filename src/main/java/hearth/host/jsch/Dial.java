package hearth.host.jsch;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.plan.SshTarget;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// Makes JSch sessions to one server with one login.
final class Dial {
    /// A login is a handful of answers, of which the last may be as slow as the server's PAM likes.
    private static final int ANSWERS = 5;

    private final SshTarget target;
    private final LoginMeans means;
    private final SshSettings settings;

    Dial(SshTarget target, LoginMeans means, SshSettings settings) {
        this.target = target;
        this.means = means;
        this.settings = settings;
    }

    /// Connects and logs in.
    Connection connect(PinnedKey key, HostKeyKinds kinds) throws JSchException, FailureException {
        var jsch = new JSch();
        jsch.setHostKeyRepository(key);
        var wire = new Wire(settings.connect());
        var session = session(jsch, wire, kinds);
        session.setConfig("enable_auth_none", "no");
        means.equip(jsch, session);
        open(session, wire);
        var shown = key.seen().orElseThrow();
        return new Connection(target, session, wire, shown, settings.frozen(), new SessionPlaces());
    }

    /// Asks the server, after it refused a login, which methods it accepts from this user. That the question comes
    /// second saves every login that works a round trip.
    List<String> accepted(PinnedKey key, HostKeyKinds kinds) {
        try {
            var jsch = new JSch();
            jsch.setHostKeyRepository(key);
            var wire = new Wire(settings.connect());
            var session = session(jsch, wire, kinds);
            session.setConfig("enable_auth_none", "yes");
            session.setConfig("PreferredAuthentications", "none");
            open(session, wire);
            session.disconnect();
            return List.of("none");
        } catch (JSchException e) {
            return ConnectFailures.refused(e) ? ConnectFailures.methods(e) : List.of();
        } catch (FailureException e) {
            return List.of();
        }
    }

    private Session session(JSch jsch, Wire wire, HostKeyKinds kinds) throws JSchException {
        var session = jsch.getSession(target.user(), target.address(), target.port());
        session.setSocketFactory(wire);
        session.setDaemonThread(true);
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setConfig("server_host_key", kinds.setting());
        // The connection counts as lost after the interval has passed without a word three times.
        session.setServerAliveInterval((int) settings.frozen().dividedBy(3).toMillis());
        session.setServerAliveCountMax(2);
        return session;
    }

    private void open(Session session, Wire wire) throws JSchException, FailureException {
        var answer = (int) settings.answer().toMillis();
        try {
            Patience.await(
                    () -> {
                        session.connect(answer);
                        return session;
                    },
                    settings.connect().plus(settings.answer().multipliedBy(ANSWERS)),
                    Session::disconnect);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JSchException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            wire.cut();
            throw new SshFailure.NoAnswer(target.address(), target.port()).thrown();
        } catch (InterruptedException e) {
            wire.cut();
            Thread.currentThread().interrupt();
            throw new SshFailure.ConnectionLost(target.address()).thrown();
        }
    }
}
