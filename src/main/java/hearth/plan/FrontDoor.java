package hearth.plan;

import java.util.List;

/// Who receives the visitors on ports 80 and 443, and where the notes at the server name are kept.
///
/// @param by    the web server
/// @param notes who serves the notes where the server name is not the public address
/// @param port  the one that apps come to
public record FrontDoor(By by, Notes notes, int port) {
    /// Where the web begins without encryption (RFC 9110).
    public static final int PLAIN_PORT = 80;

    /// Where everybody looks who is told nothing else.
    public static final int USUAL_PORT = 443;

    /// What a plan that is silent about it means.
    public static final FrontDoor DEFAULT = new FrontDoor(By.CADDY, Notes.HERE, USUAL_PORT);

    /// Where visitors come in: without encryption, as the certificate authority does, and with it.
    public List<Integer> ports() {
        return List.of(PLAIN_PORT, port);
    }

    /// The web server that receives visitors.
    public enum By {
        /// Hearth's own, in a container.
        CADDY("caddy"),
        /// The server's nginx, which has other sites too.
        NGINX("nginx"),
        /// The server's Apache.
        APACHE("apache"),
        /// The server's own Caddy.
        HOST_CADDY("host-caddy"),
        /// The server's OpenResty, in 1Panel's container or on the machine itself.
        OPENRESTY("openresty"),
        /// Whatever it is, somebody else configures it from a text that Hearth writes.
        PASTE("paste");

        final String word;

        By(String word) {
            this.word = word;
        }

        /// How a plan calls it.
        public String word() {
            return word;
        }
    }

    /// Who serves the notes.
    public enum Notes {
        /// Hearth's front door, because the server name leads to this server.
        HERE("here"),
        /// Another web server, to which somebody copies two small files.
        ELSEWHERE("elsewhere");

        final String word;

        Notes(String word) {
            this.word = word;
        }
    }
}
