package hearth.docker.api;

import hearth.http.Ask;
import java.time.Duration;

/// How long the engine may keep silent, by what it was asked.
enum Patience {
    /// It answers when it is done. Stopping a container takes as long as its program was given.
    ANSWER(Duration.ofMinutes(3)),
    /// It reports as it goes. The longest silence is that of a slow disk taking in a large layer.
    REPORT(Duration.ofMinutes(10)),
    /// It speaks when a container does or ends, which may take for ever. That the server is still there is known by
    /// the SSH connection's own keep-alive.
    ENDLESS(Duration.ZERO);

    private final Duration silence;

    Patience(Duration silence) {
        this.silence = silence;
    }

    static Patience with(Ask ask) {
        var path = ask.path().replaceFirst("\\?.*", "");
        if (path.equals("/images/create")) return REPORT;
        return path.endsWith("/wait") || path.endsWith("/logs") ? ENDLESS : ANSWER;
    }

    int silenceMillis() {
        return (int) silence.toMillis();
    }

    /// Whether the answer has to be read while it comes.
    boolean streams() {
        return this != ANSWER;
    }
}
