package hearth.docker;

/// Something of the server's that a container sees.
public sealed interface Mount {
    /// The path inside the container.
    String target();

    /// A named volume, writable.
    record Volume(String name, String target) implements Mount {}

    /// A file or folder of the server's, read-only.
    record Folder(String path, String target) implements Mount {}
}
