package hearth.failure;

/// What can be wrong with a name before anybody asks where it leads.
public sealed interface NameFailure extends Failure {
    /// No public authority issues certificates for such a name.
    record NotPublic(String name) implements NameFailure {}

    /// Addresses with this name would be too long.
    record TooLong(String address, int longest) implements NameFailure {}

    /// A name in other letters than the Latin ones.
    record InOtherLetters(String written, String ascii) implements NameFailure {}

    /// An ending under which many have names of their own.
    record OfMany(String name) implements NameFailure {}

    /// The name's ending does not exist.
    record NoSuchEnding(String name, String ending) implements NameFailure {}

    /// Another homeserver has this name.
    record InUse(String name, String host, String software) implements NameFailure {}
}
