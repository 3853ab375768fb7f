package hearth.terminal;

import hearth.text.Speech;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is said about arguments that make no sense: one sentence, and where the help is.
final class Misunderstood implements IParameterExceptionHandler {
    private final Voice voice;
    private final Speech speech;

    Misunderstood(Voice voice) {
        this.voice = voice;
        this.speech = voice.speech();
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        var help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        var code = voice.refuse(sentence(e));
        voice.hint("terminal.usage-help", help);
        return code;
    }

    private String sentence(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched);
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice -> speech.say("terminal.usage-twice", name(twice.getOverwritten()));
            default ->
                e.getArgSpec() == null
                        ? speech.say("terminal.usage-wrong")
                        : speech.say("terminal.usage-wrong-value", name(e.getArgSpec()));
        };
    }

    private String unknown(UnmatchedArgumentException e) {
        var seen = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
        return e.getSuggestions().isEmpty()
                ? speech.say("terminal.usage-unknown", seen)
                : speech.say(
                        "terminal.usage-unknown-near", seen, e.getSuggestions().getFirst());
    }

    private String missing(MissingParameterException e) {
        return e.getMissing().isEmpty()
                ? speech.say("terminal.usage-wrong")
                : speech.say("terminal.usage-missing", name(e.getMissing().getFirst()));
    }

    private static String name(ArgSpec argument) {
        return argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
    }
}
