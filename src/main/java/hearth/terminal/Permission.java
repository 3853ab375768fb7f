package hearth.terminal;

import hearth.deploy.Consent;
import hearth.deploy.EditsWish;
import hearth.deploy.Event;
import hearth.deploy.Fix;
import hearth.failure.ServerFailure;
import hearth.terminal.screen.Prompt;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/// Asks for the yes that would get something out of the way, where somebody is there to give it.
final class Permission {
    private final Voice voice;
    private final Prompt prompt;

    Permission(Voice voice, Prompt prompt) {
        this.voice = voice;
        this.prompt = prompt;
    }

    /// What the person says yes to by now; empty when nothing more would help, or the answer is no.
    ///
    /// @param offered what Hearth could do about it
    Optional<Consent> more(Consent said, Event.Blocked end, Optional<Fix> offered) {
        if (!prompt.possible()) return Optional.empty();
        return switch (end.failure()) {
            case ServerFailure.FileEdited _ -> said.edits().isPresent() ? Optional.empty() : wish().map(said::with);
            case ServerFailure.Locked _ ->
                said.takeLock() || !yes("terminal.ask-take-lock")
                        ? Optional.empty()
                        : Optional.of(new Consent(true, said.edits(), said.fixes()));
            default ->
                offered.map(Fix::kind)
                        .filter(kind -> !said.fixes().contains(kind))
                        .filter(_ -> yes("terminal.ask-fix"))
                        .map(kind -> allowing(said, kind));
        };
    }

    private Optional<EditsWish> wish() {
        return switch (asked("terminal.ask-edits")) {
            case "keep" -> Optional.of(EditsWish.KEEP);
            case "replace" -> Optional.of(EditsWish.REPLACE);
            default -> Optional.empty();
        };
    }

    private static Consent allowing(Consent said, Fix.Kind kind) {
        var kinds = EnumSet.of(kind);
        kinds.addAll(said.fixes());
        return said.with(kinds);
    }

    private boolean yes(String question) {
        return Trust.yes(asked(question));
    }

    private String asked(String question) {
        var answer = prompt.line(voice.speech().say(question)).orElse("");
        voice.screen().written();
        voice.gap();
        return answer.strip().toLowerCase(Locale.ROOT);
    }
}
