package hearth.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.docker.ContainerSpec;
import hearth.docker.ContainerState;
import hearth.docker.ContainerState.Health;
import hearth.docker.ContainerState.Phase;
import hearth.docker.Docker;
import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Reads what `facts.sh` printed. Docker's own words are read as they are (Docker Engine API, "Inspect a container").
final class FactsText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<String>> sections = new HashMap<>();

    private FactsText(String text) {
        var section = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            if (line.startsWith("@@ ")) {
                section = new ArrayList<>();
                sections.put(line.substring(3), section);
            } else {
                section.add(line);
            }
        }
    }

    /// The facts in this text. One that breaks off in the middle is refused: half a truth is none.
    static Facts parse(String text) throws FailureException {
        var read = new FactsText(text);
        if (!read.sections.containsKey("end")) throw refused("the server", "the answer breaks off");
        try {
            return read.facts();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw refused("the server", String.valueOf(e.getMessage()));
        }
    }

    private Facts facts() throws JsonProcessingException {
        var engine = engine();
        return new Facts(
                machine(),
                engine,
                containers(),
                owned("volumes"),
                owned("networks"),
                Set.copyOf(lines("images")),
                listeners(),
                files(),
                data(),
                certificate());
    }

    private Facts.Machine machine() {
        var system = new HashMap<String, String>();
        for (var line : lines("system")) {
            var at = line.indexOf('=');
            if (at > 0)
                system.put(
                        line.substring(0, at),
                        line.substring(at + 1).replace("\"", "").strip());
        }
        return new Facts.Machine(
                system.getOrDefault("ID", ""),
                system.getOrDefault("ID_LIKE", ""),
                system.getOrDefault("PRETTY_NAME", system.getOrDefault("ID", "?")),
                first("processor"),
                number("memory") * 1024,
                number("disk"),
                lines("addresses"),
                Instant.ofEpochSecond(number("clock")),
                ways());
    }

    private Facts.Ways ways() {
        var ways = lines("ways");
        return new Facts.Ways(ways.contains("4"), ways.contains("6"), ways.contains("containers-6"));
    }

    private Facts.Engine engine() throws JsonProcessingException {
        var words = first("engine").split(" ", 3);
        if (words.length < 3) {
            return new Facts.Engine(Optional.empty(), sections.containsKey("installed"), "/var/lib/docker", List.of());
        }
        var mirrors = new ArrayList<String>();
        JSON.readTree(words[2]).forEach(mirror -> mirrors.add(mirror.asText()));
        return new Facts.Engine(Optional.of(words[0]), true, words[1], List.copyOf(mirrors));
    }

    private Map<String, Facts.Container> containers() throws JsonProcessingException {
        var found = new TreeMap<String, Facts.Container>();
        for (var json : each("containers")) {
            var name = json.path("Name").asText().replaceFirst("^/", "");
            var labels = json.path("Labels");
            var state = new ContainerState(
                    name,
                    ours(labels),
                    Phase.valueOf(json.path("Status").asText().toUpperCase(Locale.ROOT)),
                    health(json.path("Health").asText()),
                    json.path("ExitCode").asInt(),
                    json.path("RestartCount").asInt(),
                    json.path("Networks")
                            .path(Containers.NETWORK)
                            .path("IPAddress")
                            .asText());
            var fingerprint = labels.path(ContainerSpec.FINGERPRINT_LABEL).asText();
            found.put(name, new Facts.Container(json.path("Id").asText(), state, fingerprint));
        }
        return found;
    }

    private static Health health(String word) {
        return word.isEmpty() ? Health.NONE : Health.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static boolean ours(JsonNode labels) {
        return labels.path(Docker.LABEL).asText().equals("1");
    }

    private Map<String, Facts.Owned> owned(String section) throws JsonProcessingException {
        var found = new TreeMap<String, Facts.Owned>();
        for (var json : each(section)) {
            found.put(json.path("Name").asText(), new Facts.Owned(ours(json.path("Labels"))));
        }
        return found;
    }

    private List<Facts.Listener> listeners() {
        return lines("listeners").stream()
                .map(line -> line.split(" ", 2))
                .map(words -> new Facts.Listener(Integer.parseInt(words[0]), words.length > 1 ? words[1] : ""))
                .distinct()
                .toList();
    }

    private Facts.Files files() {
        var digests = lines("digests").stream()
                .map(line -> line.split(" "))
                .filter(words -> words.length == 2)
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
        return new Facts.Files(
                first("secrets").equals("yes"),
                digests,
                record("record").completedBy(record("pending"), digests),
                lines("keys").stream()
                        .map(key -> key.replaceFirst("\\.signing\\.key$", ""))
                        .findFirst(),
                lines("given").stream()
                        .map(line -> line.split(" "))
                        .filter(words -> words.length == 3)
                        .collect(Collectors.toMap(words -> words[0], words -> new KeptSecret(words[1], words[2]))),
                ServerLock.noted(first("lock")));
    }

    private Facts.Data data() {
        var known = new HashMap<String, String>();
        for (var line : lines("data")) {
            var words = line.split(" ", 2);
            known.put(words[0], words.length > 1 ? words[1] : "");
        }
        return new Facts.Data(
                known.containsKey("answers"),
                Optional.ofNullable(known.get("database")),
                known.containsKey("role"),
                Long.parseLong(known.getOrDefault("accounts", "0")),
                !known.containsKey("account")
                        ? Facts.Data.Account.NONE
                        : known.get("account").equals("1")
                                ? Facts.Data.Account.ADMINISTRATOR
                                : Facts.Data.Account.MEMBER,
                rooms());
    }

    private Set<String> rooms() {
        return lines("data").stream()
                .filter(line -> line.startsWith("room "))
                .map(line -> line.substring("room ".length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private ServerRecord record(String section) {
        return ServerRecord.parse(String.join("\n", lines(section)));
    }

    /// The end of the certificate that lasts longest: what another authority issued once may still be lying
    /// there. One that cannot be read is none.
    private Optional<Instant> certificate() {
        var pem = String.join("\n", lines("certificate"));
        var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
        try {
            return CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
                    .map(certificate ->
                            ((X509Certificate) certificate).getNotAfter().toInstant())
                    .max(Comparator.naturalOrder());
        } catch (CertificateException _) {
            return Optional.empty();
        }
    }

    private List<JsonNode> each(String section) throws JsonProcessingException {
        var found = new ArrayList<JsonNode>();
        for (var line : lines(section)) found.add(JSON.readTree(line));
        return found;
    }

    private List<String> lines(String section) {
        return sections.getOrDefault(section, List.of()).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private String first(String section) {
        var lines = lines(section);
        return lines.isEmpty() ? "" : lines.getFirst().strip();
    }

    private long number(String section) {
        return Long.parseLong(first(section));
    }

    private static FailureException refused(String about, String detail) {
        return new ServerFailure.AnswerNotUnderstood(about, detail).thrown();
    }
}
