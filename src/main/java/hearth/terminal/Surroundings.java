package hearth.terminal;

import hearth.secret.Redaction;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Everything around the commands; the program hands in the real things, tests their own.
///
/// @param data      the folder for what Hearth keeps on this computer
/// @param log       the file with the technical details, if it can be written
/// @param work      made when it is needed: `--help` has no use for it
public record Surroundings(
        Map<String, String> environment,
        Device device,
        Path data,
        Optional<Path> log,
        Redaction redaction,
        InstantSource clock,
        Stopping stopping,
        Supplier<Work> work) {}
