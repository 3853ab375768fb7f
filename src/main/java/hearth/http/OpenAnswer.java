package hearth.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// An answer whose body is still coming. Closing it before the body's end gives the connection up: the rest of a
/// stream may take for ever.
public final class OpenAnswer implements AutoCloseable {
    private final int status;
    private final Headers headers;
    private final Body body;
    private final Runnable abandon;

    /// @param body null where there is none
    OpenAnswer(int status, Headers headers, @Nullable InputStream body, Runnable abandon) {
        this.status = status;
        this.headers = headers;
        this.body = new Body(body);
        this.abandon = abandon;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// The headers.
    public Headers headers() {
        return headers;
    }

    /// The body; empty where the answer has none. Its end is the end that the server announced: a connection that
    /// breaks earlier is an `IOException`.
    public InputStream body() {
        return body;
    }

    /// Whether the body was read to its end, so that the connection may be asked again.
    public boolean atEnd() {
        return body.ended;
    }

    /// May be called from any thread, more than once.
    @Override
    public void close() {
        if (!body.ended) abandon.run();
    }

    /// Remembers that the end was seen. Closing it does nothing: httpcore's own streams would read on to the end.
    private static final class Body extends FilterInputStream {
        private volatile boolean ended;

        Body(@Nullable InputStream in) {
            super(in == null ? InputStream.nullInputStream() : in);
            ended = in == null;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            ended |= read < 0;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = super.read(into, from, length);
            ended |= read < 0;
            return read;
        }

        @Override
        public void close() {}
    }
}
