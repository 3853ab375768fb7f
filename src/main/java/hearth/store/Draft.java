package hearth.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hearth.failure.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The answers that a person has given so far, so that no crash and no closed window loses them. No secret is
/// ever among them.
public final class Draft {
    private static final Logger LOG = LoggerFactory.getLogger(Draft.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /// @param name what kind of answers: each kind has a file of its own
    public Draft(AppFolders folders, String name) {
        this.file = folders.data().resolve(name + ".json");
    }

    /// The answers as they were kept last; none when there are none, or when the file cannot be understood.
    public Map<String, String> read() {
        if (!Files.exists(file)) return new TreeMap<>();
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, String>>() {});
        } catch (IOException e) {
            LOG.warn("the answers in {} are lost: {}", file, e.toString());
            return new TreeMap<>();
        }
    }

    /// Keeps them, in the place of earlier ones.
    public void write(Map<String, String> answers) throws FailureException {
        try {
            PrivateFile.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new TreeMap<>(answers)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is JSON", e);
        }
    }
}
