package hearth.docker.api;

import com.github.dockerjava.transport.DockerHttpClient;
import hearth.failure.DockerFailure;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.SshFailure;
import hearth.host.Host;
import hearth.http.Ask;
import hearth.http.NoAnswer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Set;

/// Carries docker-java's requests to the engine through the SSH connection, which its own transports cannot: they
/// open their sockets themselves.
final class EngineTransport implements DockerHttpClient {
    /// What may be asked again when nobody knows whether it was heard (RFC 9110, section 9.2.2).
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "DELETE");

    private final Lines lines;

    EngineTransport(Host host) {
        lines = new Lines(host);
    }

    @Override
    public Response execute(Request request) {
        var body = request.bodyBytes();
        var ask = new Ask(request.method(), request.path(), request.headers(), body == null ? new byte[0] : body);
        try {
            return answer(ask);
        } catch (IOException e) {
            throw new Carried(explain(e));
        } catch (FailureException e) {
            throw new Carried(
                    e.failure() instanceof SshFailure.ChannelRefused refused ? absent(refused.endpoint()) : e);
        }
    }

    private Response answer(Ask ask) throws IOException, FailureException {
        var kept = lines.kept();
        if (kept == null) return answer(lines.fresh(), ask);
        try {
            return answer(kept, ask);
        } catch (NoAnswer e) {
            if (!REPEATABLE.contains(ask.method())) throw e;
            return answer(lines.fresh(), ask);
        }
    }

    private Response answer(Line line, Ask ask) throws IOException {
        try {
            if (Patience.with(ask).streams()) {
                var coming = line.open(ask);
                lines.answered(line);
                return EngineResponse.streaming(coming, () -> lines.release(line));
            }
            var answer = line.exchange(ask);
            lines.answered(line);
            lines.release(line);
            return EngineResponse.whole(answer);
        } catch (IOException e) {
            lines.drop(line);
            throw e;
        }
    }

    /// What a broken stream means. It cannot tell the loss of the SSH connection from the end of the engine, so
    /// another one is opened: where the connection is gone, the host says so.
    FailureException explain(IOException broken) {
        var interrupted = broken instanceof InterruptedIOException && !(broken instanceof SocketTimeoutException);
        if (interrupted || Thread.currentThread().isInterrupted()) {
            Thread.currentThread().interrupt();
            return new LocalFailure.Cancelled().thrown();
        }
        try {
            lines.drop(lines.fresh());
        } catch (FailureException e) {
            if (e.failure() instanceof SshFailure.ConnectionLost) return e;
        } catch (IOException e) {
            broken.addSuppressed(e);
        }
        return absent(broken.getMessage() == null ? broken.toString() : broken.getMessage());
    }

    private static FailureException absent(String how) {
        return new DockerFailure.NotAnswering(Evidence.of("docker", -1, how)).thrown();
    }

    @Override
    public void close() {
        lines.close();
    }
}
