package hearth.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A request.
///
/// @param method  `GET`, `POST`, ...
/// @param path    the path and the query, already percent-encoded
/// @param headers what goes along; `Host` and `Content-Length` are filled in by the connection
/// @param body    may be empty
public record Ask(String method, String path, Map<String, String> headers, byte[] body) {
    /// A question without a body.
    public static Ask get(String path) {
        return new Ask("GET", path, Map.of(), new byte[0]);
    }

    /// A request that carries JSON.
    public static Ask json(String method, String path, String json) {
        return new Ask(method, path, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    /// Where to, never with what: headers and body may be secret.
    @Override
    public String toString() {
        return method + " " + path;
    }
}
