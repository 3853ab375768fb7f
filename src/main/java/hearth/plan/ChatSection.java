package hearth.plan;

import static hearth.plan.Key.usually;

import hearth.plan.Problem.Kind;
import java.util.List;

/// The section `chat:`, what goes into homeserver.yaml. A new setting is a key here, a component of [ChatServer] and a
/// sentence in the bundle `hearth/text/settings`.
final class ChatSection {
    static final Key<Long> UPLOAD_LIMIT = usually(
            "chat.upload-limit",
            Shape.text(Kind.SIZE, "1M to 2G", ChatServer::parseUploadLimit),
            "50M",
            p -> Size.written(p.chat().uploadLimit()));

    static final List<Key<?>> KEYS = List.of(UPLOAD_LIMIT);

    private ChatSection() {}

    static ChatServer build(Values values) {
        return new ChatServer(values.get(UPLOAD_LIMIT));
    }
}
