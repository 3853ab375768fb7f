package hearth.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import hearth.plan.Fingerprint;
import hearth.plan.Parsed;
import hearth.plan.SshTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The host keys that the person has accepted on this computer, by `address:port`. A plan that names a key
/// needs none of this.
///
/// A small JSON file rather than OpenSSH's `known_hosts`, which holds whole keys: Hearth accepts by fingerprint, as the
/// person does.
public final class KnownHosts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public KnownHosts(AppFolders folders) {
        this.file = folders.data().resolve("known-hosts.json");
    }

    /// The key that was accepted for this server, if it has ever been.
    public Optional<Fingerprint> find(SshTarget target) throws FailureException {
        return Optional.ofNullable(all().get(target.authority()))
                .flatMap(text -> Fingerprint.parse(text) instanceof Parsed.Ok<Fingerprint>(var key)
                        ? Optional.of(key)
                        : Optional.empty());
    }

    /// Remembers a key that the person has accepted, in the place of an earlier one.
    public void accept(SshTarget target, Fingerprint key) throws FailureException {
        var hosts = all();
        hosts.put(target.authority(), key.value());
        try {
            PrivateFile.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(hosts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is JSON", e);
        }
    }

    private Map<String, String> all() throws FailureException {
        if (!Files.exists(file)) return new TreeMap<>();
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, String>>() {});
        } catch (IOException _) {
            throw new LocalFailure.FileUnreadable(file).thrown();
        }
    }
}
