package hearth.http;

import java.nio.charset.StandardCharsets;

/// A whole answer.
///
/// @param status the HTTP status; one that speaks of an error is an answer too
public record Answer(int status, Headers headers, byte[] body) {
    /// Whether the status is a 2xx.
    public boolean ok() {
        return status / 100 == 2;
    }

    /// The body as UTF-8.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The status only: the body may be secret, or long.
    @Override
    public String toString() {
        return "HTTP " + status + " (" + body.length + " bytes)";
    }
}
