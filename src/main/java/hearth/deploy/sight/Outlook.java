package hearth.deploy.sight;

import hearth.web.NameView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How things look from this computer, and how the world looks from the server. What could not be found out in time is
/// empty, and never guessed.
///
/// @param here         what this computer's own way of looking names up says of the public name
/// @param elsewhere    what public DNS services say of it
/// @param nameAddresses the addresses of the server name itself, as this computer looks it up
/// @param sshAddresses the addresses that the SSH connection may go to
/// @param issuers      who may issue certificates for the public name: everybody where nobody is named; nothing where
/// it is not
///                     known
/// @param doors        the ports of the server as they are reached through the public name
/// @param authority    the certificate authority, from both ends
/// @param registries   the registries of images, from both ends
/// @param mail         the ports of mail servers, as the server reaches them
/// @param homeservers  the homeservers that answer under the server name; nothing where the search took too long
/// @param clock        this computer's time when the server's was read
/// @param clockAhead   how far this computer's clock is ahead of what web servers say
public record Outlook(
        NameView here,
        List<NameView> elsewhere,
        List<String> nameAddresses,
        List<String> sshAddresses,
        Optional<List<String>> issuers,
        Map<Integer, Door> doors,
        Road authority,
        List<Road> registries,
        Map<Integer, Boolean> mail,
        Optional<List<Homeserver>> homeservers,
        Instant clock,
        Optional<Duration> clockAhead) {

    /// A port of the server's.
    ///
    /// @param state   what there is behind it
    /// @param answers what came of knocking, by the address that was knocked at
    public record Door(State state, Map<String, Answer> answers) {
        /// A door that nobody tried.
        public static final Door UNKNOWN = new Door(State.UNKNOWN, Map.of());

        /// Whether anybody came in, by any address.
        public boolean open() {
            return answers.containsValue(Answer.OURS) || answers.containsValue(Answer.SOMEBODY);
        }
    }

    /// What there is behind a port.
    public enum State {
        /// For a moment, a listener that knows a random number.
        LISTENING,
        /// A program of the server's.
        TAKEN,
        /// Nothing could listen there.
        UNKNOWN
    }

    /// What came of knocking.
    public enum Answer {
        /// The random number.
        OURS,
        /// Something else.
        SOMEBODY,
        /// A refusal.
        REFUSED,
        /// Nothing.
        SILENT,
        /// This computer has no way there, as for IPv6 in many places.
        NO_ROUTE
    }

    /// A web server, from both ends.
    ///
    /// @param there as the server reaches it
    /// @param here  as this computer does
    public record Road(String host, Reached there, Reached here) {}

    /// What came of asking a web server.
    ///
    /// @param status the HTTP status, or 0
    /// @param why    what was said instead of an answer; empty where it was not asked, or not answered in time
    public record Reached(boolean known, int status, String why) {
        /// It was not asked, or there was no time left.
        public static final Reached UNKNOWN = new Reached(false, 0, "");

        static Reached answered(int status) {
            return new Reached(true, status, "");
        }

        static Reached failed(String why) {
            return new Reached(true, 0, why);
        }

        /// Whether it answered at all.
        public boolean ok() {
            return status > 0;
        }
    }

    /// A homeserver.
    ///
    /// @param host      where it answers, as host or host and port
    /// @param addresses the addresses of that host
    /// @param software  what it calls itself, with its version
    public record Homeserver(String host, List<String> addresses, String software) {}
}
