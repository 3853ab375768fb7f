package hearth.host.jsch;

import com.jcraft.jsch.JSchException;
import hearth.failure.FailureException;
import hearth.failure.SshFailure;
import hearth.host.Connector;
import hearth.host.Credentials;
import hearth.host.Host;
import hearth.plan.SshTarget;
import hearth.secret.Redaction;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connects by JSch. With a key or the right password that takes five round trips: TCP, the versions, the key exchange,
/// the login service, the login.
public final class JschConnector implements Connector {
    private static final Logger LOG = LoggerFactory.getLogger(JschConnector.class);

    private final Redaction redaction;
    private final SshSettings settings;

    public JschConnector(Redaction redaction) {
        this(redaction, SshSettings.usual());
    }

    public JschConnector(Redaction redaction, SshSettings settings) {
        this.redaction = redaction;
        this.settings = settings;
    }

    @Override
    public Host connect(SshTarget target, Credentials credentials) throws FailureException {
        credentials.login().ifPresent(redaction::learn);
        credentials.sudo().ifPresent(redaction::learn);
        var means = LoginMeans.of(target.login(), credentials, settings);
        var began = System.nanoTime();
        var connection = connect(target, means);
        try {
            var host = JschHost.over(connection, redaction, credentials);
            LOG.info(
                    "connected to {} by {} in {} ms, {}",
                    host,
                    means.offered(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis(),
                    connection.session().getServerVersion());
            return host;
        } catch (FailureException e) {
            connection.close();
            throw e;
        }
    }

    /// Asks for the server's other host keys when the first one it shows is not the accepted one.
    private Connection connect(SshTarget target, LoginMeans means) throws FailureException {
        var dial = new Dial(target, means, settings);
        var failures = new ConnectFailures(target);
        var kinds = new HostKeyKinds();
        Optional<SshFailure> changed = Optional.empty();
        while (!kinds.isEmpty()) {
            var key = new PinnedKey(target.hostKey());
            try {
                return dial.connect(key, kinds);
            } catch (JSchException e) {
                LOG.debug("no connection to {}: {}", target.authority(), redaction.mask(e.toString()));
                if (key.differs()) {
                    if (changed.isEmpty()) changed = Optional.of(failures.changed(key));
                    kinds.without(key.kind().orElseThrow());
                } else if (changed.isPresent() && key.seen().isEmpty()) {
                    throw changed.get().thrown();
                } else if (ConnectFailures.refused(e)) {
                    var accepts = dial.accepted(key, kinds);
                    throw new SshFailure.LoginRefused(target.user(), means.offered(), accepts).thrown();
                } else {
                    throw failures.of(e, key).thrown();
                }
            }
        }
        throw changed.orElseThrow().thrown();
    }
}
