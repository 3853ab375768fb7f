package hearth.terminal;

import hearth.deploy.Change;
import hearth.deploy.Event;
import hearth.deploy.Finding;
import hearth.plan.Language;
import hearth.text.FailureText;
import hearth.text.ProblemText;
import hearth.text.Texts;
import hearth.text.Words;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

/// Everything that can be said in one language.
record Speech(Texts texts, Words words, FailureText failures, ProblemText problems) {
    static Speech in(Language language, ZoneId zone) {
        var texts = Texts.in(language);
        var words = new Words(texts, zone);
        return new Speech(texts, words, new FailureText(texts, words), new ProblemText(texts));
    }

    /// One of the terminal's own sentences.
    String say(String key, String... arguments) {
        return texts.say(key, arguments);
    }

    FailureLines lines(Look look) {
        return new FailureLines(texts, failures, look);
    }

    String time(Duration took) {
        return words.time(took);
    }

    String step(String id) {
        return texts.find("step." + id).orElse(id);
    }

    String check(String id) {
        return texts.find("check." + id).orElse(id);
    }

    String probe(String id) {
        return texts.find("probe." + id).orElse(id);
    }

    /// The name of a step, check or probe, whichever has this id.
    String anywhere(String id) {
        return texts.find("step." + id)
                .or(() -> texts.find("check." + id))
                .or(() -> texts.find("probe." + id))
                .orElse(id);
    }

    String reason(Finding.Reason reason, String detail) {
        return reason.name().toLowerCase(Locale.ROOT) + " " + detail;
    }

    String change(Change change) {
        return change.kind().name().toLowerCase(Locale.ROOT) + " " + change.what();
    }

    String milestone(Event.Milestone milestone, String detail) {
        return milestone.name().toLowerCase(Locale.ROOT) + " " + detail;
    }

    String connected(Event.Connected connected) {
        return "Connected " + connected.server();
    }

    String looked(Event.Looked looked) {
        return looked.system() + " " + words.size(looked.memoryBytes()) + " " + words.size(looked.freeDiskBytes());
    }
}
