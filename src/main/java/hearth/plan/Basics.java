package hearth.plan;

/// How the chat server behaves towards everyone.
///
/// @param uploadLimit  the largest file that anyone may send, in bytes
/// @param urlPreviews  whether the server opens links to show what is behind them
/// @param presence     whether people see who is online
/// @param secondDevice whether a signed-in device may sign another one in without the password
/// @param logLevel     what Synapse tells in its log, which Docker keeps and rotates
/// @param reportStats  whether Synapse's makers get anonymous figures about the use
public record Basics(
        long uploadLimit,
        boolean urlPreviews,
        boolean presence,
        boolean secondDevice,
        LogLevel logLevel,
        boolean reportStats) {
    private static final long LEAST = 1L << 20;
    private static final long MOST = 2L << 30;

    /// How much Synapse tells. Never "debug": that would write what people say into the log.
    public enum LogLevel {
        ERROR,
        WARNING,
        INFO
    }

    /// Reads an upload limit such as `50M`; 1 MiB to 2 GiB.
    public static Parsed<Long> parseUploadLimit(String text) {
        return Size.parse(text, LEAST, MOST);
    }
}
