package hearth.host;

import java.nio.charset.StandardCharsets;

/// A file to be written on the server.
///
/// @param path    absolute
/// @param owner   as chown takes it: `root:root`, `991:991`
/// @param mode    as chmod takes it: `0600`
public record RemoteFile(String path, String owner, String mode, byte[] content) {
    /// A file of root's that nobody else may read.
    public static RemoteFile secret(String path, String text) {
        return new RemoteFile(path, "root:root", "0600", text.getBytes(StandardCharsets.UTF_8));
    }

    /// A file of root's that everyone may read.
    public static RemoteFile open(String path, String text) {
        return new RemoteFile(path, "root:root", "0644", text.getBytes(StandardCharsets.UTF_8));
    }

    /// The same file for another owner.
    public RemoteFile ownedBy(String other) {
        return new RemoteFile(path, other, mode, content);
    }

    /// Where and how, never what: the content may be secret.
    @Override
    public String toString() {
        return path + " (" + owner + " " + mode + ", " + content.length + " bytes)";
    }
}
