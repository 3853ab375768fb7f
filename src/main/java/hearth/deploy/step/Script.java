package hearth.deploy.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Shell scripts that are long enough for a file of their own, where other tools can check them too.
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
