package hearth.plan;

import java.nio.file.Path;
import java.util.Optional;

/// Where a secret is to be found: in the file that the plan names, else in an environment variable, else by asking. The
/// plan itself never holds one.
///
/// @param variable the environment variable
/// @param file     a file of mode 0600 whose first line is the secret
public record SecretSource(String variable, Optional<Path> file) {
    /// A source without a file.
    public static SecretSource variable(String name) {
        return new SecretSource(name, Optional.empty());
    }
}
