package hearth.docker;

/// How far a pull has come.
///
/// @param done  bytes here
/// @param total bytes known of so far: grows while the first layers are announced
public record PullProgress(long done, long total) {}
