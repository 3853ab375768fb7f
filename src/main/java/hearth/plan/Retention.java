package hearth.plan;

import java.time.Duration;
import java.util.Optional;

/// How long things are kept; empty is for ever.
///
/// @param remoteMedia  copies of other servers' pictures and files, which can be fetched again
/// @param localMedia   the members' own pictures and files: there is no other copy
/// @param messages     what people wrote
/// @param staleDevices devices that were not used for so long are signed out and removed
public record Retention(
        Optional<Duration> remoteMedia,
        Optional<Duration> localMedia,
        Optional<Duration> messages,
        Optional<Duration> staleDevices) {}
