package hearth.web;

import hearth.failure.FailureException;
import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.http.Ask;
import hearth.http.HttpConnection;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;

/// How the sites of a web server answer on its own machine, with and without TLS: what a visitor of each would notice
/// is compared before and after something was changed.
public final class Sites {
    private static final int READ_MILLIS = 10_000;

    private final Host host;

    public Sites(Host host) {
        this.host = host;
    }

    /// What a visitor gets.
    ///
    /// @param head the status, where it leads and what kind of thing it is, or why there was no answer
    /// @param body a digest of the page
    public record Page(String head, int body) {
        /// Whether there was a page at all. Where nobody answered before, nobody can miss anything.
        public boolean answered() {
            return !head.isEmpty() && Character.isDigit(head.charAt(0));
        }
    }

    /// The first page of each site, by its address.
    public Map<String, Page> look(Collection<String> names) throws FailureException {
        var seen = new TreeMap<String, Page>();
        for (var name : names) {
            seen.put("http://" + name, page(name, false, "/"));
            seen.put("https://" + name, page(name, true, "/"));
        }
        return seen;
    }

    /// One page of one site.
    public Page page(String name, boolean tls, String path) throws FailureException {
        try (var plain = host.open(new Endpoint.Tcp("127.0.0.1", tls ? 443 : 80))) {
            plain.setSoTimeout(READ_MILLIS);
            try (var connection = new HttpConnection(tls ? secure(plain, name) : plain, name)) {
                var answer = connection.exchange(Ask.get(path));
                var head = answer.status()
                        + " " + answer.headers().first("Location").orElse("")
                        + " " + answer.headers().first("Content-Type").orElse("");
                return new Page(head, Arrays.hashCode(answer.body()));
            }
        } catch (IOException e) {
            return new Page(e.getClass().getSimpleName(), 0);
        } catch (FailureException e) {
            if (e.failure() instanceof hearth.failure.SshFailure.ChannelRefused) return new Page("closed", 0);
            throw e;
        }
    }

    private static Socket secure(Socket plain, String name) throws IOException {
        var secure = (SSLSocket) Trust.ofAnybody().createSocket(plain, name, 443, true);
        secure.startHandshake();
        // Whoever comes by this name is turned away by the browser, whatever would stand on the page.
        if (!Leaf.of(secure).isFor(name)) throw new SSLHandshakeException("for another name");
        return secure;
    }
}
