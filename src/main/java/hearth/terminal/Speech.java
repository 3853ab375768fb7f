package hearth.terminal;

import hearth.plan.Language;
import hearth.secret.Redaction;
import hearth.text.EventJson;
import hearth.text.EventText;
import hearth.text.FailureText;
import hearth.text.Names;
import hearth.text.ProblemText;
import hearth.text.Texts;
import hearth.text.Words;
import java.time.Duration;
import java.time.ZoneId;

/// Everything that can be said in one language.
record Speech(Texts texts, Words words, Names names, EventText events, FailureText failures, ProblemText problems) {
    static Speech in(Language language, ZoneId zone) {
        var texts = Texts.in(language);
        var words = new Words(texts, zone);
        return new Speech(
                texts,
                words,
                new Names(texts),
                new EventText(texts, words),
                new FailureText(texts, words),
                new ProblemText(texts));
    }

    String say(String key, String... arguments) {
        return texts.say(key, arguments);
    }

    String time(Duration took) {
        return words.time(took);
    }

    /// The same as JSON.
    EventJson json(Redaction redaction) {
        return new EventJson(failures, problems, redaction);
    }
}
