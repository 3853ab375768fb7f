package hearth.host.jsch;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.ChannelDirectStreamLocal;
import com.jcraft.jsch.ChannelDirectTCPIP;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import hearth.failure.SshFailure;
import hearth.host.Command;
import hearth.host.Credentials;
import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.host.Ran;
import hearth.plan.Fingerprint;
import hearth.plan.Login;
import hearth.secret.Redaction;
import hearth.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A server at the other end of one SSH connection.
final class JschHost implements Host {
    private static final Logger LOG = LoggerFactory.getLogger(JschHost.class);
    private static final Duration OPENING = Duration.ofSeconds(20);

    private final Connection connection;
    private final Redaction redaction;
    private final RootRights rights;

    private JschHost(Connection connection, Redaction redaction, RootRights rights) {
        this.connection = connection;
        this.redaction = redaction;
        this.rights = rights;
    }

    /// Takes over a connection once it is clear how to be root on it. Only a user by another name than `root` costs
    /// a question.
    static JschHost over(Connection connection, Redaction redaction, Credentials credentials) throws FailureException {
        var asUser = new JschHost(connection, redaction, new RootRights.Root());
        if (connection.target().user().equals("root")) return asUser;
        var sudo = credentials.sudo().or(() -> login(connection, credentials));
        var asked = new Command("ask for root's rights", RootRights.QUESTION, RootRights.answer(sudo), OPENING);
        var answer = asUser.run(asked);
        var rights = RootRights.read(
                answer, connection.target().user(), credentials.sudo().isPresent(), sudo);
        return new JschHost(connection, redaction, rights);
    }

    @Override
    public Ran run(Command command, Consumer<String> line) throws FailureException {
        var began = System.nanoTime();
        var out = new Transcript(redaction, line);
        var err = new Transcript(redaction, _ -> {});
        var words = rights.line(command.script()).reading(command.input());
        try (var execution = new Execution(connection, words, command.limit())) {
            var exit = execution.finish(out, err);
            LOG.debug("{}: exit {} after {} ms", command.doing(), exit, since(began));
            if (!out.started()) throw notRun(exit, out.before() + err.before()).thrown();
            return new Ran(command.doing(), exit, out.text(), err.text());
        } catch (TimeoutException e) {
            LOG.debug("{}: given up after {} ms", command.doing(), since(began));
            throw new ServerFailure.CommandTooSlow(
                            command.doing(), command.limit().toSeconds())
                    .thrown();
        }
    }

    @Override
    public Socket open(Endpoint endpoint) throws FailureException {
        try {
            return switch (endpoint) {
                case Endpoint.Tcp tcp -> {
                    var channel = connection.channel("direct-tcpip", ChannelDirectTCPIP.class);
                    channel.setHost(tcp.address());
                    channel.setPort(tcp.port());
                    yield direct(channel, tcp.address() + " port " + tcp.port());
                }
                case Endpoint.UnixSocket unix -> {
                    var channel = connection.channel("direct-streamlocal@openssh.com", ChannelDirectStreamLocal.class);
                    channel.setSocketPath(unix.path());
                    yield direct(channel, unix.path());
                }
                case Endpoint.Program program -> program(rights.line(program.script()));
            };
        } catch (IOException | TimeoutException e) {
            LOG.debug("no channel to {}: {}", endpoint, e.toString());
            throw new SshFailure.ChannelRefused(endpoint.toString()).thrown();
        }
    }

    @Override
    public Fingerprint hostKey() {
        return connection.key();
    }

    @Override
    public void close() {
        connection.close();
    }

    /// For the log: how root's rights are had.
    @Override
    public String toString() {
        return connection.target().authority() + " as " + rights.spoken();
    }

    /// Most people have one password for both; where sudo asks and nobody gave another one, the login's is tried.
    private static Optional<Secret> login(Connection connection, Credentials credentials) {
        return connection.target().login() instanceof Login.Password ? credentials.login() : Optional.empty();
    }

    private Socket direct(Channel channel, String endpoint) throws FailureException, IOException, TimeoutException {
        var inbox = new Inbox(channel::isClosed);
        channel.setOutputStream(inbox);
        if (connection.open(channel, (int) OPENING.toMillis(), OPENING)) {
            return new ChannelSocket(channel, inbox, UnaryOperator.identity(), () -> {});
        }
        throw new SshFailure.ChannelRefused(endpoint).thrown();
    }

    private Socket program(ShellLine line) throws FailureException, IOException, TimeoutException {
        var exec = ExecChannel.open(connection, line.command(), null, Deadline.in(OPENING));
        UnaryOperator<InputStream> view = in -> new AfterMark(
                in, () -> redaction.mask(ShellLine.afterMark(exec.err().text())));
        var socket = new ChannelSocket(exec.channel(), exec.out(), view, exec::close);
        socket.getOutputStream().write(line.input());
        return socket;
    }

    private SshFailure notRun(int exit, String said) {
        var evidence = Evidence.of("login of " + connection.target().user(), exit, said);
        return rights instanceof RootRights.Root
                ? new SshFailure.NoShell(connection.target().user(), evidence)
                : new SshFailure.NoSudo(connection.target().user(), evidence);
    }

    private static long since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
