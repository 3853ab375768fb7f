package hearth.deploy.sight;

import hearth.deploy.sight.Outlook.Answer;
import hearth.deploy.sight.Outlook.Door;
import hearth.deploy.sight.Outlook.State;
import hearth.failure.FailureException;
import hearth.host.Endpoint;
import hearth.host.Host;
import hearth.web.Visit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Whether the server can be reached from outside: for a moment it answers on its ports with a random number,
/// which this computer fetches through the public name. What comes back tells more than any look at settings.
final class Knocking {
    private static final int SECONDS = 15;

    /// How long a port may keep silent: a packet that was lost is sent again after a second.
    static final Duration LONGEST = Duration.ofMillis(1600);

    /// How long the server may take to listen.
    private static final Duration LISTENING = Duration.ofSeconds(5);

    private final Host host;
    private final List<String> addresses;
    private final Duration patience;
    private final List<Integer> ports;
    private final String number;

    /// @param addresses of the public name, as this computer sees them
    Knocking(Host host, List<String> addresses, List<Integer> ports) {
        this(host, addresses, LONGEST, ports);
    }

    /// @param patience how long a port may keep silent
    Knocking(Host host, List<String> addresses, Duration patience, List<Integer> ports) {
        this.ports = ports;
        this.host = host;
        this.addresses = addresses;
        this.patience = patience;
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        this.number = HexFormat.of().formatHex(bytes);
    }

    /// Knocks at every port as soon as the server says that it listens there, and ends the listening.
    Map<Integer, Door> knock() throws FailureException, IOException {
        var script = "number=" + number + "\nseconds=" + SECONDS + "\nports='"
                + String.join(" ", ports.stream().map(String::valueOf).toList()) + "'\n" + Script.named("knock.sh");
        var knocks = new HashMap<Integer, Map<String, Errand<Answer>>>();
        var states = new HashMap<Integer, State>();
        try (var listener = host.open(new Endpoint.Program(script))) {
            listener.setSoTimeout((int) LISTENING.toMillis());
            var lines = new BufferedReader(new InputStreamReader(listener.getInputStream(), StandardCharsets.US_ASCII));
            while (states.size() < ports.size()) {
                var line = lines.readLine();
                if (line == null) break;
                var words = line.split(" ");
                if (words.length < 2 || words[0].equals("visited")) continue;
                var port = Integer.parseInt(words[1]);
                states.put(port, words[0].equals("listening") ? State.LISTENING : State.TAKEN);
                knocks.put(port, begin(port));
            }
            return doors(states, knocks);
        }
    }

    private Map<String, Errand<Answer>> begin(int port) {
        var begun = new TreeMap<String, Errand<Answer>>();
        for (var address : addresses)
            begun.put(address, Errand.begin("knock " + port, Answer.SILENT, () -> at(address, port)));
        return begun;
    }

    private Map<Integer, Door> doors(Map<Integer, State> states, Map<Integer, Map<String, Errand<Answer>>> knocks) {
        var deadline = System.nanoTime() + patience.plusMillis(200).toNanos();
        var doors = new TreeMap<Integer, Door>();
        for (var port : ports) {
            var answers = new TreeMap<String, Answer>();
            knocks.getOrDefault(port, Map.of()).forEach((address, knock) -> answers.put(address, knock.by(deadline)));
            doors.put(port, new Door(states.getOrDefault(port, State.UNKNOWN), answers));
        }
        return doors;
    }

    private Answer at(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(address), port), (int) patience.toMillis());
            // Plain on every port: it is our own listener that is looked for. Another program may be silent about that.
            var asked = URI.create(
                    "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + port + "/" + number);
            var answer = Visit.get(socket, asked, Optional.empty(), (int) patience.toMillis());
            return answer.text().equals(number) ? Answer.OURS : Answer.SOMEBODY;
        } catch (SocketTimeoutException e) {
            return String.valueOf(e.getMessage()).contains("onnect") ? Answer.SILENT : Answer.SOMEBODY;
        } catch (NoRouteToHostException _) {
            return Answer.NO_ROUTE;
        } catch (ConnectException e) {
            return String.valueOf(e.getMessage()).contains("refused") ? Answer.REFUSED : Answer.SILENT;
        } catch (SocketException e) {
            return String.valueOf(e.getMessage()).contains("unreachable") ? Answer.NO_ROUTE : Answer.SOMEBODY;
        } catch (IOException | FailureException _) {
            return Answer.SOMEBODY;
        }
    }
}
