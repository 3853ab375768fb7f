package hearth.http;

import java.io.IOException;

/// The connection ended before the first byte of an answer: on a connection that was used before, usually because the
/// server had closed it meanwhile. Whether the request was carried out is not known.
public final class NoAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    NoAnswer(IOException cause) {
        super("no answer: " + cause.getMessage(), cause);
    }
}
