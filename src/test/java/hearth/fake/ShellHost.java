package hearth.fake;

import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import hearth.failure.SshFailure;
import hearth.host.Command;
import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.host.Ran;
import hearth.plan.Fingerprint;
import hearth.secret.Redaction;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A host that is this computer: scripts are run by the local `sh`, as whoever runs the tests. Nothing is faked but the
/// way there, so it is quick and what scripts do can be looked at with `java.nio.file`.
public final class ShellHost implements Host {
    private static final String ADDRESS = "this computer";

    private final Redaction redaction;
    private final Set<LocalScript> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public ShellHost(Redaction redaction) {
        this.redaction = redaction;
    }

    @Override
    public Ran run(Command command, Consumer<String> line) throws FailureException {
        var script = begin(command.script());
        try (script) {
            script.feed(command.input());
            var deadline = System.nanoTime() + command.limit().toNanos();
            var out = new StringBuilder();
            var next = script.line(deadline);
            while (next.isPresent()) {
                out.append(next.get());
                line.accept(redaction.mask(next.get().stripTrailing()));
                next = script.line(deadline);
            }
            var exit = script.exit(deadline);
            if (closed) throw lost();
            return new Ran(command.doing(), exit, redaction.mask(out.toString()), redaction.mask(script.errors()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw lost();
        } catch (LocalScript.TooSlow e) {
            throw new ServerFailure.CommandTooSlow(
                            command.doing(), command.limit().toSeconds())
                    .thrown();
        } finally {
            running.remove(script);
        }
    }

    @Override
    public Socket open(Endpoint endpoint) throws FailureException {
        if (closed) throw lost();
        try {
            return switch (endpoint) {
                case Endpoint.Tcp tcp -> new Socket(tcp.address(), tcp.port());
                case Endpoint.Program program -> new ScriptSocket(begin(program.script()));
                case Endpoint.UnixSocket _ -> throw new IOException("no Socket of Java's leads to a Unix socket");
            };
        } catch (IOException e) {
            throw new SshFailure.ChannelRefused(endpoint.toString()).thrown();
        }
    }

    @Override
    public Fingerprint hostKey() {
        return Fingerprint.of(ADDRESS.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        closed = true;
        running.forEach(LocalScript::close);
    }

    private LocalScript begin(String script) throws FailureException {
        if (closed) throw lost();
        try {
            var begun = new LocalScript(script);
            running.add(begun);
            if (closed) begun.close();
            return begun;
        } catch (IOException e) {
            throw lost();
        }
    }

    private static FailureException lost() {
        return new SshFailure.ConnectionLost(ADDRESS).thrown();
    }

    /// How long an ended process may take to be gone.
    static final long GRACE = TimeUnit.SECONDS.toNanos(30);
}
