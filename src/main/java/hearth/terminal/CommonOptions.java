package hearth.terminal;

import hearth.plan.Language;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What every command can be told.
final class CommonOptions {
    /// Read by [Spoken] before anything else is; here only so that it is known and explained.
    @Option(names = Spoken.OPTION, paramLabel = "en|zh", descriptionKey = "lang")
    Optional<Language> language = Optional.empty();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;
}
