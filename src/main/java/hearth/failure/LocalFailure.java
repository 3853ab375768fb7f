package hearth.failure;

import java.nio.file.Path;

/// What can be wrong on this computer.
public sealed interface LocalFailure extends Failure {
    /// A file cannot be read.
    record FileUnreadable(Path file) implements LocalFailure {}

    /// A file cannot be written.
    record FileUnwritable(Path file) implements LocalFailure {}

    /// A secret is needed that is neither in the environment nor in a file, and nobody is there to ask.
    ///
    /// @param variable the environment variable that would have it
    record SecretMissing(String variable) implements LocalFailure {}

    /// A recovery file does not open: another passphrase, a damaged file, or none at all.
    record RecoveryNotOpened(Path file) implements LocalFailure {}

    /// The person, or a signal, stopped the work.
    record Cancelled() implements LocalFailure {}

    /// This computer's clock is wrong by so many seconds; ahead where the number is positive.
    record ClockOff(long seconds) implements LocalFailure {}
}
