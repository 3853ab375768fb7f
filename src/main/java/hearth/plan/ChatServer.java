package hearth.plan;

/// The settings of homeserver.yaml that a person decides.
///
/// @param uploadLimit the largest file that anyone may send, in bytes
public record ChatServer(long uploadLimit) {
    private static final long LEAST = 1L << 20;
    private static final long MOST = 2L << 30;

    /// What suits nearly everyone: 50 MiB, Synapse's own default.
    public static final ChatServer DEFAULT = new ChatServer(50L * 1024 * 1024);

    /// Reads an upload limit such as `50M`; 1 MiB to 2 GiB.
    public static Parsed<Long> parseUploadLimit(String text) {
        return Size.parse(text, LEAST, MOST);
    }
}
