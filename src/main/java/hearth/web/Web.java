package hearth.web;

import hearth.failure.FailureException;
import hearth.http.Answer;
import hearth.http.Ask;

/// A web server that can be asked, by several threads at once. Redirects are not followed.
public interface Web extends AutoCloseable {
    /// Asks, and reads the whole answer. An answer that speaks of an error is an answer; none is a failure.
    Answer send(Ask ask) throws FailureException;

    @Override
    void close();
}
