package hearth.plan;

import static hearth.plan.Key.optional;
import static hearth.plan.Key.usually;

import hearth.plan.Basics.LogLevel;
import hearth.plan.Problem.Kind;
import java.util.List;
import java.util.Locale;

/// The section `chat:`, how the chat server behaves towards everyone.
///
/// A new setting of homeserver.yaml is a key in one of these sections, a component of one of [ChatServer]'s records, a
/// sentence in the bundle `hearth/text/settings` and a line in `files`.
final class ChatSection {
    static final Key<Long> UPLOAD_LIMIT = usually(
            "chat.upload-limit",
            Shape.text(Kind.SIZE, "1M to 2G", Basics::parseUploadLimit),
            "50M",
            p -> Size.written(p.chat().uploadLimit()));
    static final Key<Boolean> URL_PREVIEWS = usually(
            "chat.url-previews",
            Shape.yesOrNo(),
            "false",
            p -> "" + p.chat().basics().urlPreviews());
    static final Key<Boolean> PRESENCE = usually(
            "chat.presence",
            Shape.yesOrNo(),
            "true",
            p -> "" + p.chat().basics().presence());
    static final Key<Boolean> SECOND_DEVICE = usually(
                    "chat.second-device",
                    Shape.yesOrNo(),
                    "false",
                    p -> "" + p.chat().basics().secondDevice())
            .inTutorial("true");
    static final Key<LogLevel> LOG_LEVEL = usually(
            "chat.log-level",
            Shape.oneOf(List.of(LogLevel.values()), ChatSection::word),
            "info",
            p -> word(p.chat().basics().logLevel()));
    static final Key<Boolean> REPORT_STATS = usually(
            "chat.report-stats",
            Shape.yesOrNo(),
            "false",
            p -> "" + p.chat().basics().reportStats());

    static final Key<PemFile> AUTHORITY = optional(
            "chat.authority",
            FileShape.certificates(),
            "authority.pem",
            p -> p.chat().authority().map(PemFile::toString));

    static final List<Key<?>> KEYS =
            List.of(UPLOAD_LIMIT, URL_PREVIEWS, PRESENCE, SECOND_DEVICE, LOG_LEVEL, REPORT_STATS, AUTHORITY);

    private ChatSection() {}

    static Basics build(Values values) {
        return new Basics(
                values.get(UPLOAD_LIMIT),
                values.get(URL_PREVIEWS),
                values.get(PRESENCE),
                values.get(SECOND_DEVICE),
                values.get(LOG_LEVEL),
                values.get(REPORT_STATS));
    }

    /// The word for a constant in a plan.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
