package hearth.ui.control;

import hearth.secret.Redaction;
import hearth.secret.Secret;
import hearth.text.Speech;
import hearth.ui.model.Desk;
import hearth.ui.model.Way;

/// What every page needs: the words, the way on, and what lies outside.
public record Context(Speech speech, Way way, Desk desk) {
    /// The text under a key.
    public String say(String key, String... arguments) {
        return speech.say(key, arguments);
    }

    /// A text that leaves the window, without any secret that was typed into it.
    public String masked(String text) {
        var redaction = new Redaction();
        way.typed().map(Secret::of).forEach(redaction::learn);
        return redaction.mask(text);
    }

    /// Buttons that copy.
    public Buttons.Copying copying() {
        return new Buttons.Copying(say("window.copy"), say("window.copied"), desk.outside(), desk.background());
    }

    /// A field that hides what is typed.
    public SecretField.Words secret(String label) {
        return new SecretField.Words(label, say("window.show"), say("window.hide"));
    }

    /// The usual note.
    public Foot.Note saved() {
        return new Foot.Note(Foot.Tone.SAVED, say("window.saved"));
    }
}
