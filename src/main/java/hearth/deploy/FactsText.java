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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Reads what `facts.sh` printed. Docker's own JSON is read as it is (Docker Engine API, "Inspect a container").
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
        } catch (JsonProcessingException | IllegalArgumentException | CertificateException e) {
            throw refused("the server", String.valueOf(e.getMessage()));
        }
    }

    private Facts facts() throws JsonProcessingException, CertificateException {
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
                Instant.ofEpochSecond(number("clock")));
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
        for (var json : array("containers")) {
            var name = json.path("Name").asText().replaceFirst("^/", "");
            var labels = json.path("Config").path("Labels");
            var state = json.path("State");
            found.put(
                    name,
                    new Facts.Container(
                            json.path("Id").asText(),
                            new ContainerState(
                                    name,
                                    labels.path(Docker.LABEL).asText().equals("1"),
                                    Phase.valueOf(state.path("Status").asText().toUpperCase(Locale.ROOT)),
                                    Health.valueOf(state.path("Health")
                                            .path("Status")
                                            .asText("none")
                                            .toUpperCase(Locale.ROOT)),
                                    state.path("ExitCode").asInt(),
                                    json.path("RestartCount").asInt(),
                                    json.path("NetworkSettings")
                                            .path("Networks")
                                            .path(Containers.NETWORK)
                                            .path("IPAddress")
                                            .asText()),
                            labels.path(ContainerSpec.FINGERPRINT_LABEL).asText()));
        }
        return found;
    }

    private Map<String, Facts.Owned> owned(String section) throws JsonProcessingException {
        var found = new TreeMap<String, Facts.Owned>();
        for (var json : array(section)) {
            var ours = json.path("Labels").path(Docker.LABEL).asText().equals("1");
            found.put(json.path("Name").asText(), new Facts.Owned(ours));
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
                ServerRecord.parse(String.join("\n", lines("record"))),
                lines("keys").stream()
                        .map(key -> key.replaceFirst("\\.signing\\.key$", ""))
                        .findFirst(),
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
                                : Facts.Data.Account.MEMBER);
    }

    private Optional<Instant> certificate() throws CertificateException {
        var pem = String.join("\n", lines("certificate"));
        if (pem.isBlank()) return Optional.empty();
        var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
        var first = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        return Optional.of(first.getNotAfter().toInstant());
    }

    private JsonNode array(String section) throws JsonProcessingException {
        var text = String.join("\n", lines(section));
        return JSON.readTree(text.isBlank() ? "[]" : text);
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
