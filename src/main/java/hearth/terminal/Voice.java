package hearth.terminal;

import hearth.failure.Failure;
import hearth.plan.Language;
import hearth.terminal.screen.Screen;
import hearth.text.Speech;
import java.util.List;

/// The language in which Hearth speaks, how that looks, and the screen that it appears on.
record Voice(Speech speech, Look look, Screen screen) {
    static Voice in(Language language, Surroundings around) {
        var device = around.device();
        var screen = new Screen(device.err(), device.tty());
        around.stopping().lastly(screen::close);
        return new Voice(Speech.in(language, around.zone()), Look.on(device), screen);
    }

    void say(List<String> lines) {
        lines.forEach(screen::line);
    }

    /// One of the terminal's own sentences, as prose.
    void say(String key, String... arguments) {
        say(look.prose(speech.say(key, arguments), ""));
    }

    void gap() {
        screen.line("");
    }

    /// A sentence, and below it what can be copied, after a gap.
    void hint(String key, String... toCopy) {
        gap();
        say(key);
        for (var line : toCopy) screen.line("  " + look.style().accent(line));
    }

    /// Something that was given and is of no use; the exit code for it.
    int refuse(String sentence) {
        say(Rows.of(look).text(look.wrong(), sentence));
        return ExitCode.BAD_INPUT;
    }

    /// A failure that ended everything.
    void fail(Failure failure) {
        say(new FailureLines(speech, look).of(failure, look.wrong()));
    }
}
