package hearth.docker.api;

import com.github.dockerjava.api.async.ResultCallback;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Waits for the end of a stream, which docker-java reads on a thread of its own. docker-java's own way to wait logs
/// every error as one, expected or not.
final class Awaited<T> implements ResultCallback<T> {
    private final Consumer<T> each;
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private @Nullable Closeable stream;
    private boolean closed;

    /// @param each is told every item, on docker-java's thread
    Awaited(Consumer<T> each) {
        this.each = each;
    }

    /// Returns when the stream came to its proper end.
    ///
    /// @throws ExecutionException   with what broke it
    /// @throws InterruptedException when the waiting thread was interrupted; the stream is given up then
    void await() throws ExecutionException, InterruptedException {
        try {
            end.get();
        } catch (InterruptedException e) {
            close();
            throw e;
        }
    }

    @Override
    public synchronized void onStart(Closeable started) {
        stream = started;
        if (closed) close();
    }

    @Override
    public void onNext(T item) {
        try {
            each.accept(item);
        } catch (Error e) { // docker-java's thread would end on it without a word to us
            end.completeExceptionally(e);
            throw e;
        }
    }

    @Override
    public void onError(Throwable error) {
        end.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        end.complete(true);
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (stream != null) stream.close();
        } catch (IOException e) {
            end.completeExceptionally(e);
        }
    }
}
