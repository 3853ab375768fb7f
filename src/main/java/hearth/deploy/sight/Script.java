package hearth.deploy.sight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The shell scripts of this package.
final class Script {
    private Script() {}

    static String named(String name) {
        try (var resource = Script.class.getResourceAsStream(name)) {
            if (resource == null) throw new IllegalStateException(name + " is not in the program");
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
