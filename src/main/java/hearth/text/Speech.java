package hearth.text;

import hearth.plan.Language;
import hearth.secret.Redaction;
import java.time.Duration;
import java.time.ZoneId;

/// Everything that can be said in one language.
public record Speech(
        Texts texts, Words words, Names names, EventText events, FailureText failures, ProblemText problems) {
    /// In this language, with moments told in this zone.
    public static Speech in(Language language, ZoneId zone) {
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

    /// The text under a key.
    public String say(String key, String... arguments) {
        return texts.say(key, arguments);
    }

    /// A duration.
    public String time(Duration took) {
        return words.time(took);
    }

    /// The same as JSON.
    public EventJson json(Redaction redaction) {
        return new EventJson(failures, problems, redaction);
    }
}
