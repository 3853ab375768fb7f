package hearth.plan;

/// The settings of homeserver.yaml that a person decides.
///
/// @param uploadLimit the largest file that anyone may send, in bytes
public record ChatServer(long uploadLimit) {
    /// What suits nearly everyone: 50 MiB, Synapse's own default.
    public static final ChatServer DEFAULT = new ChatServer(50L * 1024 * 1024);
}
