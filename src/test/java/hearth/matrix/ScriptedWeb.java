package hearth.matrix;

import hearth.http.Answer;
import hearth.http.Ask;
import hearth.http.Headers;
import hearth.web.Web;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A homeserver that gives the answers it was told, in order, and remembers what it was asked.
final class ScriptedWeb implements Web {
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Ask> asked = new ArrayList<>();

    ScriptedWeb answering(int status, String body) {
        answers.add(new Answer(status, new Headers(List.of()), body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    List<Ask> asked() {
        return asked;
    }

    /// The body of the last question.
    String body() {
        return new String(asked.getLast().body(), StandardCharsets.UTF_8);
    }

    @Override
    public Answer send(Ask ask) {
        asked.add(ask);
        return answers.removeFirst();
    }

    @Override
    public void close() {}
}
