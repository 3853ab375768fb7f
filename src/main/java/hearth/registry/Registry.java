package hearth.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.failure.FailureException;
import hearth.web.Download;
import hearth.web.NameService;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// A registry that is asked over HTTP, with the token that it wants from strangers (Distribution, "Token
/// Authentication").
final class Registry {
    private static final int REDIRECTS = 5;
    private static final int LARGEST_MANIFEST = 4 << 20;
    private static final Pattern CHALLENGE = Pattern.compile("(realm|service|scope)=\"([^\"]*)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NameService names;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Registry(NameService names) {
        this.names = names;
    }

    /// The registry's answer that this is not for us; its status says why.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status, URI address) {
            super("HTTP " + status + " at " + address);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /// The bytes of a manifest, by tag or digest.
    byte[] manifest(Reference image, String tagOrDigest) throws IOException, FailureException {
        try (var answer = open(image, image.manifest(tagOrDigest), Map.of("Accept", Manifest.KINDS))) {
            var text = answer.body().readNBytes(LARGEST_MANIFEST);
            var wanted = tagOrDigest.startsWith("sha256:")
                    ? Optional.of(tagOrDigest)
                    : answer.headers().first("Docker-Content-Digest");
            if (wanted.isPresent() && !Digest.of(text).toString().equals(wanted.get())) throw new Damaged(wanted.get());
            return text;
        }
    }

    /// A blob, from this byte on. The answer begins there if its status is 206, and at the beginning otherwise.
    Download blob(Reference image, Digest digest, long from) throws IOException, FailureException {
        var headers = from > 0 ? Map.of("Range", "bytes=" + from + "-") : Map.<String, String>of();
        return open(image, image.blob(digest), headers);
    }

    private Download open(Reference image, URI address, Map<String, String> wanted)
            throws IOException, FailureException {
        var at = address;
        for (int redirects = 0; redirects < REDIRECTS; redirects++) {
            var headers = new HashMap<>(wanted);
            headers.put("User-Agent", "hearth");
            // The place that a registry sends one to for a blob gets no token: it knows the question by its address.
            var token = tokens.get(image.scope());
            if (token != null && at.getAuthority().equals(address.getAuthority()))
                headers.put("Authorization", "Bearer " + token);
            var answer = Download.of(at, headers, names);
            switch (answer.status()) {
                case 200, 206 -> {
                    return answer;
                }
                case 301, 302, 303, 307, 308 -> {
                    at = at.resolve(answer.headers().first("Location").orElseThrow(() -> new IOException("no way on")));
                    answer.close();
                }
                case 401 -> {
                    answer.close();
                    if (token != null) throw new Refused(401, at);
                    tokens.put(
                            image.scope(),
                            token(
                                    image,
                                    answer.headers().first("WWW-Authenticate").orElse("")));
                }
                default -> {
                    answer.close();
                    throw new Refused(answer.status(), at);
                }
            }
        }
        throw new IOException("sent on for ever: " + address);
    }

    private String token(Reference image, String challenge) throws IOException, FailureException {
        var said = new HashMap<String, String>();
        CHALLENGE.matcher(challenge).results().forEach(part -> said.put(part.group(1), part.group(2)));
        if (!challenge.startsWith("Bearer ") || !said.containsKey("realm")) throw new Refused(401, image.registry());
        var address = URI.create(said.get("realm") + "?service=" + encoded(said.getOrDefault("service", "")) + "&scope="
                + encoded(said.getOrDefault("scope", image.scope())));
        try (var answer = Download.of(address, Map.of("User-Agent", "hearth"), names)) {
            if (answer.status() != 200) throw new Refused(answer.status(), address);
            var json = JSON.readTree(answer.body().readNBytes(LARGEST_MANIFEST));
            return json.path("token").asText(json.path("access_token").asText());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// What came is not what its digest says.
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(String digest) {
            super("does not have the digest " + digest);
        }
    }
}
