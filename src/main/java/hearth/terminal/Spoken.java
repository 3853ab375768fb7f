package hearth.terminal;

import hearth.plan.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/// The language of the command line: known before the arguments are understood, because the help and what is said about
/// wrong arguments need it too.
record Spoken(Optional<Language> asked) {
    static final String OPTION = "--lang";

    static Spoken in(String... arguments) {
        var list = List.of(arguments);
        var at = list.indexOf(OPTION);
        var word = at >= 0 && at + 1 < list.size()
                ? list.get(at + 1)
                : list.stream()
                        .filter(argument -> argument.startsWith(OPTION + "="))
                        .map(argument -> argument.substring(OPTION.length() + 1))
                        .findFirst()
                        .orElse("");
        return new Spoken(find(word));
    }

    /// For the parser of the arguments, which refuses what is none.
    static Language language(String word) {
        return find(word).orElseThrow(() -> new CommandLine.TypeConversionException(word));
    }

    private static Optional<Language> find(String word) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(word))
                .findFirst();
    }

    /// The language that was asked for, else this computer's.
    Language orComputers() {
        return asked.orElse(computers());
    }

    /// The language that this computer is set to. What Hearth writes on a server for a plan that names no
    /// language is in this one: it must not depend on how somebody called the command today.
    static Language computers() {
        return Language.of(Locale.getDefault(Locale.Category.DISPLAY));
    }
}
