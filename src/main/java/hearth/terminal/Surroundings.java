package hearth.terminal;

import hearth.failure.FailureException;
import hearth.host.Connector;
import hearth.secret.Redaction;
import hearth.store.AppFolders;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// Everything around the commands; the program hands in the real things, tests their own.
///
/// @param folders what Hearth keeps on this computer, and where
/// @param home    what `~` means in a plan
/// @param log     the file with the technical details, if it can be written
/// @param work    made when it is needed: `--help` has no use for it
/// @param ssh     for what needs a server and no plan
public record Surroundings(
        Map<String, String> environment,
        Device device,
        AppFolders folders,
        Path home,
        Optional<Path> log,
        Redaction redaction,
        InstantSource clock,
        ZoneId zone,
        Stopping stopping,
        Workshop work,
        Connector ssh) {

    /// Where work comes from.
    public interface Workshop {
        /// Makes ready; fails when this computer lacks what it takes.
        Work open() throws FailureException;
    }
}
