package hearth.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Why a value was refused, with what was seen. Data only: the sentence and the example are `text`'s.
public sealed interface Problem {
    /// A value that has to be there is not.
    record Missing() implements Problem {}

    /// A key that Hearth does not know, and the known one that it looks most like.
    record UnknownKey(Optional<String> nearest) implements Problem {}

    /// The text is not of the kind that is wanted here.
    record NotA(Kind kind, String seen) implements Problem {}

    /// A number outside its bounds, both included.
    record OutOfRange(long least, long most, String seen) implements Problem {}

    /// One of a few words was wanted.
    record NotOneOf(List<String> words, String seen) implements Problem {}

    /// The key stands beside another one that excludes it.
    record Excludes(String other) implements Problem {}

    /// The key means something only when another key has a certain value.
    record OnlyWith(String other, String value) implements Problem {}

    /// A file that the plan names is not there or cannot be read.
    record FileUnreadable(Path file) implements Problem {}

    /// A file that holds a secret can be read by other people of this computer.
    record FileExposed(Path file) implements Problem {}

    /// The file as a whole is not YAML; `detail` is the parser's own short message.
    record NotYaml(String detail) implements Problem {}

    /// The same key twice.
    record Twice() implements Problem {}

    /// The key is there and nothing stands after its colon.
    record Empty() implements Problem {}

    /// A size outside its bounds, both included, in bytes.
    record SizeOutOfRange(long least, long most, String seen) implements Problem {}

    /// A secret stands in the plan itself. Its value is not kept here.
    ///
    /// @param fileKey  the key under which the path of a file with the secret may stand; empty for a secret
    ///                 that Hearth makes itself
    /// @param variable the environment variable that may hold it instead; empty where there is none
    record SecretInPlan(String fileKey, String variable) implements Problem {}

    /// Something that YAML allows, or that happens while typing it, and that a plan must not contain.
    record Unwanted(Trap what) implements Problem {}

    /// What a text can have to be. Each has a name and an example in the text bundles.
    enum Kind {
        MAP,
        LIST,
        TEXT,
        NUMBER,
        YES_OR_NO,
        SERVER_NAME,
        HOST_NAME,
        ADDRESS,
        USER,
        FINGERPRINT,
        LOCALPART,
        IMAGE,
        WEB_ADDRESS,
        RESOLVER,
        EMAIL,
        SIZE,
        DATABASE_IDENTIFIER,
        MIRROR,
        FILE,
        CERTIFICATE_FILE,
        PRIVATE_KEY
    }

    /// What a plan must not contain, although it is a text file.
    enum Trap {
        ALIAS,
        ANCHOR,
        TAG,
        SECOND_DOCUMENT,
        KEY_NOT_TEXT,
        DOTTED_KEY,
        TOO_DEEP,
        TOO_LARGE,
        NOT_UTF8,
        ODD_CHARACTER,
        WIDE_COLON,
        TAB,
        NO_SPACE,
        NEEDS_QUOTES,
        OPEN_QUOTE,
        OPEN_BRACKET,
        INDENT
    }
}
