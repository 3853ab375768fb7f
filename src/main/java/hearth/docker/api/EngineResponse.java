package hearth.docker.api;

import com.github.dockerjava.transport.DockerHttpClient;
import hearth.http.Answer;
import hearth.http.Headers;
import hearth.http.OpenAnswer;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// The engine's answer in docker-java's shape.
final class EngineResponse implements DockerHttpClient.Response {
    private final int status;
    private final Headers headers;
    private final InputStream body;
    private final Runnable done;

    private EngineResponse(int status, Headers headers, InputStream body, Runnable done) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.done = done;
    }

    static EngineResponse whole(Answer answer) {
        return new EngineResponse(answer.status(), answer.headers(), new ByteArrayInputStream(answer.body()), () -> {});
    }

    /// @param done what to do when it has come to its end or nobody wants more of it; done once. docker-java closes
    /// an
    ///             answer some time after it has said that it ended, which is too late for the call that follows.
    static EngineResponse streaming(OpenAnswer answer, Runnable done) {
        var begun = new AtomicBoolean();
        Runnable once = () -> {
            if (!begun.getAndSet(true)) done.run();
        };
        return new EngineResponse(answer.status(), answer.headers(), new ToItsEnd(answer.body(), once), () -> {
            answer.close();
            once.run();
        });
    }

    /// Says when the end was read.
    private static final class ToItsEnd extends FilterInputStream {
        private final Runnable atEnd;

        ToItsEnd(InputStream in, Runnable atEnd) {
            super(in);
            this.atEnd = atEnd;
        }

        @Override
        public int read() throws IOException {
            return seen(super.read());
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return seen(super.read(into, from, length));
        }

        private int seen(int read) {
            if (read < 0) atEnd.run();
            return read;
        }
    }

    @Override
    public int getStatusCode() {
        return status;
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        return headers.asMap();
    }

    @Override
    public InputStream getBody() {
        return body;
    }

    @Override
    public void close() {
        done.run();
    }
}
