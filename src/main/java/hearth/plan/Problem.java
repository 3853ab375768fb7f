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

    /// A duration outside its bounds, both included, written as a plan does.
    record PeriodOutOfRange(String least, String most, String seen) implements Problem {}

    /// The key means nothing without another one, which is missing.
    record Needs(String other) implements Problem {}

    /// A number that must not be smaller than that of another key.
    record Below(String other) implements Problem {}

    /// Anybody could make an account without showing anything.
    record Unguarded() implements Problem {}

    /// A place with accounts for everyone was named, and nobody said who of them may come.
    record NobodyNamed(String provider) implements Problem {}

    /// A room of another server, where this server's own was wanted.
    record OnAnotherServer(String server) implements Problem {}

    /// An option of Synapse that another key of the plan decides.
    record DecidedBy(String key) implements Problem {}

    /// An option of Synapse that Hearth has to set itself.
    record Reserved() implements Problem {}

    /// An option of Synapse that would hold a secret.
    record SecretOption(String fileOption) implements Problem {}

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
        PRIVATE_KEY,
        PERIOD,
        RATE,
        SENDER,
        SITE_KEY,
        ROOM_ALIAS,
        REMOTE_SERVER,
        PROVIDER_ID,
        CLIENT_ID,
        ORGANISATION,
        ADMISSION,
        LINE,
        OPTIONS
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
        INDENT,
        COMMENT
    }
}
