package hearth.deploy;

import hearth.docker.ContainerSpec;
import hearth.failure.FailureException;
import hearth.files.ServerFile;
import hearth.plan.Plan;
import hearth.secret.ServerSecrets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The facts of a capture, as if Hearth as it is now had set the server up by [CasePlan#usual()]: what it wrote says
/// what it would write today. So a text may change without new captures.
public final class CaseFacts {
    private static final Plan PLAN = CasePlan.usual();

    private CaseFacts() {}

    /// The facts of a capture.
    public static Facts of(String capture) {
        return of(capture, Map.of(), Map.of());
    }

    /// The facts of a capture in which some sections say something else (`null`: are not there), and then some
    /// words (regular expressions) are replaced.
    public static Facts of(String capture, Map<String, List<String>> sections, Map<String, String> words) {
        var text = CaseFiles.text("facts/" + capture + ".txt");
        for (var section : sections.entrySet()) text = with(text, section.getKey(), section.getValue());
        for (var word : words.entrySet()) {
            var pattern = Pattern.compile(word.getKey());
            if (!pattern.matcher(text).find()) throw new IllegalArgumentException(capture + " says nowhere " + pattern);
            text = pattern.matcher(text).replaceAll(word.getValue());
        }
        try {
            return today(FactsText.parse(text));
        } catch (FailureException e) {
            throw new IllegalArgumentException(capture + ": " + e.failure(), e);
        }
    }

    /// A capture in which one section says something else.
    static String with(String text, String section, List<String> lines) {
        var without = text.replaceFirst("(?s)@@ " + Pattern.quote(section) + "\n.*?(?=@@ )", "");
        if (lines == null) return without;
        return "@@ " + section + "\n" + lines.stream().map(line -> line + "\n").collect(Collectors.joining()) + without;
    }

    private static Facts today(Facts then) {
        var containers = new TreeMap<>(then.containers());
        containers.replaceAll((name, seen) -> seen.state().ours()
                        && !seen.fingerprint().isEmpty()
                ? new Facts.Container(seen.id(), seen.state(), spec(name).fingerprint())
                : seen);
        var record = then.files().record();
        for (var file : written()) {
            var was = record.written().get(file.name());
            if (was != null) record = record.with(file.name(), new ServerRecord.Written(was.digest(), file.digest()));
        }
        if (containers.containsKey(Containers.SYNAPSE))
            record = record.worked(List.of("homeserver.yaml", "log.config"));
        if (record.proven().filter(proven -> proven.length() == 64).isPresent())
            record = record.proven(proof(containers));
        var files = then.files();
        return new Facts(
                then.machine(),
                then.engine(),
                containers,
                then.volumes(),
                then.networks(),
                then.images(),
                then.listeners(),
                new Facts.Files(
                        files.secrets(), files.digests(), record, files.signingKeyOf(), files.given(), files.lock()),
                then.data(),
                then.certificateUntil());
    }

    private static ContainerSpec spec(String name) {
        return switch (name.replaceFirst("-before$", "")) {
            case Containers.POSTGRES -> Containers.postgres(PLAN);
            case Containers.SYNAPSE -> Containers.synapse(PLAN);
            case Containers.CADDY -> Containers.caddy(PLAN);
            default -> throw new IllegalArgumentException("no such container: " + name);
        };
    }

    private static List<ServerFile> written() {
        var masked = ServerSecrets.masked();
        return Stream.of(
                        ServerFiles.about(PLAN),
                        List.of(ServerFiles.postgresPassword(masked)),
                        ServerFiles.frontDoor(PLAN),
                        ServerFiles.frontDoor(CasePlan.with(Map.of("front-door", Map.of("by", "nginx")))),
                        ServerFiles.synapse(PLAN, masked, ""))
                .flatMap(List::stream)
                .toList();
    }

    /// As the step `prove` notes it.
    private static String proof(Map<String, Facts.Container> containers) {
        var ids = new StringBuilder();
        for (var name : Containers.NAMES)
            if (containers.containsKey(name)) ids.append(containers.get(name).id());
        return ServerFile.digest(Containers.digest(PLAN) + ids);
    }
}
