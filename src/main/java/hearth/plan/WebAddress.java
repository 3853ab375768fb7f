package hearth.plan;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads addresses that a browser would open.
final class WebAddress {
    private static final Pattern USER_INFO = Pattern.compile("//[^/?#]*@");

    private WebAddress() {}

    /// Reads an absolute address with one of these schemes, without user, query or fragment. A password in
    /// front of the host is not repeated in the problem.
    static Parsed<URI> parse(String text, List<String> schemes) {
        var refused = Parsed.<URI>bad(new Problem.NotA(
                Problem.Kind.WEB_ADDRESS, USER_INFO.matcher(text).replaceAll("//•••@")));
        try {
            var uri = new URI(text);
            var good = uri.getScheme() != null
                    && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && uri.getPort() <= 65535;
            return good ? Parsed.ok(uri) : refused;
        } catch (URISyntaxException _) {
            return refused;
        }
    }
}
