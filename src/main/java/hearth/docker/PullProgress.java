package hearth.docker;

/// How far a pull has come.
///
/// @param done  bytes here; one that is not unpacked yet counts half, so that the end of the bar is the end of the
///              work
/// @param total bytes known of so far: grows while the first layers are announced
public record PullProgress(long done, long total) {}
