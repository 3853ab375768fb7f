package hearth.docker.api;

import com.github.dockerjava.transport.DockerHttpClient;
import hearth.http.Answer;
import hearth.http.Headers;
import hearth.http.OpenAnswer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

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

    /// @param done what to do when nobody wants more of it
    static EngineResponse streaming(OpenAnswer answer, Runnable done) {
        return new EngineResponse(answer.status(), answer.headers(), answer.body(), () -> {
            answer.close();
            done.run();
        });
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
