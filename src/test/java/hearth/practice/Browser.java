package hearth.practice;

import hearth.failure.FailureException;
import hearth.http.Answer;
import hearth.http.Ask;
import hearth.plan.HostName;
import hearth.plan.Parsed;
import hearth.plan.PemFile;
import hearth.plan.Resolver;
import hearth.web.Names;
import hearth.web.PublicWeb;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A browser in the practice world: it knows the names and believes the authority there, keeps cookies, and follows
/// redirects one by one, when it is told to.
final class Browser {
    private final Names names;
    private final PemFile authority;
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    Browser(PracticeServer server) throws Exception {
        names = new Names(Optional.of(((Parsed.Ok<Resolver>) Resolver.parse(server.text("resolver"))).value()));
        var bundle = Path.of(server.text("ca_bundle"));
        authority = new PemFile(bundle, Files.readString(bundle));
    }

    /// Opens a page.
    Answer open(String address) throws FailureException {
        return send("GET", URI.create(address), "", "");
    }

    /// Sends a form.
    Answer submit(String address, String form) throws FailureException {
        return send("POST", URI.create(address), form, "application/x-www-form-urlencoded");
    }

    /// Where an answer leads to.
    static String onwards(Answer answer) {
        return answer.headers()
                .first("Location")
                .orElseThrow(() -> new AssertionError(answer.status() + " leads nowhere: " + answer.text()));
    }

    private Answer send(String method, URI address, String body, String type) throws FailureException {
        var host = ((Parsed.Ok<HostName>) HostName.parse(address.getHost())).value();
        var jar = cookies.computeIfAbsent(address.getHost(), _ -> new HashMap<>());
        var headers = new HashMap<String, String>();
        if (!jar.isEmpty()) {
            var pairs = jar.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue());
            headers.put("Cookie", String.join("; ", pairs.toList()));
        }
        if (!type.isEmpty()) headers.put("Content-Type", type);
        var path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        try (var web = new PublicWeb(host, 443, names, Optional.of(authority))) {
            var answer = web.send(new Ask(method, path, headers, body.getBytes(StandardCharsets.UTF_8)));
            for (var cookie : answer.headers().all("Set-Cookie")) {
                var pair = cookie.split(";")[0].split("=", 2);
                jar.put(pair[0].strip(), pair[1]);
            }
            return answer;
        }
    }
}
