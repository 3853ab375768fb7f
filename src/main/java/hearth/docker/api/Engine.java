package hearth.docker.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.core.DockerClientImpl;
import hearth.failure.DockerFailure;
import hearth.failure.Evidence;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.failure.ServerFailure;
import hearth.host.Host;
import hearth.secret.Redaction;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// The engine as docker-java shows it, with its exceptions turned into failures.
final class Engine implements AutoCloseable {
    private final EngineTransport transport;
    private final DockerClient client;
    private final Redaction redaction;
    private final ObjectMapper json = new ObjectMapper();

    Engine(Host host, Redaction redaction) {
        this.transport = new EngineTransport(host);
        this.client = DockerClientImpl.getInstance(new EngineConfig(), transport);
        this.redaction = redaction;
    }

    /// Asks for something that is answered at once.
    ///
    /// @param doing what it is for, for the evidence
    <T> T ask(String doing, Function<DockerClient, T> question) throws FailureException {
        try {
            return question.apply(client);
        } catch (RuntimeException e) {
            throw failure(doing, e);
        }
    }

    /// Asks for something whose answer says nothing more than that it was done.
    void tell(String doing, Consumer<DockerClient> order) throws FailureException {
        try {
            order.accept(client);
        } catch (RuntimeException e) {
            throw failure(doing, e);
        }
    }

    /// Asks for something that is answered bit by bit, and returns at its proper end.
    ///
    /// @param question hands the callback to docker-java
    /// @param each     is told every bit, from another thread
    <T> void follow(String doing, StreamQuestion<T> question, Consumer<T> each) throws FailureException {
        var awaited = new Awaited<>(each);
        try {
            question.ask(client, awaited);
            awaited.await();
        } catch (RuntimeException e) {
            throw failure(doing, e);
        } catch (ExecutionException e) {
            throw failure(doing, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure.Cancelled().thrown();
        }
    }

    /// How a stream is asked for.
    @FunctionalInterface
    interface StreamQuestion<T> {
        void ask(DockerClient client, ResultCallback<T> callback);
    }

    /// Something the engine said, masked.
    Evidence said(String text) {
        return Evidence.of("docker", -1, redaction.mask(text));
    }

    /// The engine's own sentence: `Status 409: {"message":"..."}` is how docker-java passes it on.
    private String message(DockerException refusal) {
        var text = String.valueOf(refusal.getMessage());
        try {
            var message = json.readTree(text.substring(Math.max(0, text.indexOf('{'))))
                    .path("message");
            return message.isTextual() ? message.asText() : text;
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    private FailureException refused(String doing, DockerException refusal) {
        var said = Evidence.of("docker", refusal.getHttpStatus(), redaction.mask(message(refusal)));
        return new DockerFailure.Refused(doing, said).thrown();
    }

    private FailureException failure(String doing, Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof Carried carried) return carried.inside();
            if (e instanceof DockerException refusal) return refused(doing, refusal);
            if (e instanceof JsonProcessingException)
                return new ServerFailure.AnswerNotUnderstood("docker", redaction.mask(doing + ": " + e)).thrown();
            if (e instanceof IOException broken) return transport.explain(broken);
        }
        if (thrown instanceof RuntimeException mistake) throw mistake;
        throw new IllegalStateException(doing, thrown);
    }

    @Override
    public void close() {
        transport.close();
    }
}
