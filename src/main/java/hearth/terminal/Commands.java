package hearth.terminal;

import hearth.failure.Unexpected;
import hearth.plan.Language;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/// The command line: understands the arguments, does what they say, and has a sentence for whatever goes wrong.
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    private static final int WIDEST_HELP = 100;
    /// The least that picocli accepts.
    private static final int NARROWEST_HELP = 55;

    private final Surroundings surroundings;

    public Commands(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Does what the arguments say; the exit code.
    public int run(String... arguments) {
        var spoken = Spoken.in(arguments);
        var voice = Voice.in(spoken.orComputers(), surroundings);
        try {
            var line = line(spoken, voice);
            var code = line.execute(arguments);
            line.getOut().flush();
            return code;
        } catch (RuntimeException | Error e) {
            return unforeseen(e, voice);
        }
    }

    /// Without arguments, and without a screen for the window: says so, and what there is; the exit code.
    public int withoutWindow() {
        var voice = Voice.in(Spoken.computers(), surroundings);
        voice.say("terminal.no-screen");
        voice.gap();
        return run("--help");
    }

    private CommandLine line(Spoken spoken, Voice voice) {
        var device = surroundings.device();
        var server = new ServerCommand(surroundings, spoken);
        var bundle = ResourceBundle.getBundle(
                "hearth.text.terminal-help",
                spoken.orComputers().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var colours = Help.defaultColorScheme(device.tty().colours() ? Ansi.ON : Ansi.OFF);
        var hearth = new CommandLine(new HearthCommand())
                .addSubcommand(new CheckCommand(server))
                .addSubcommand(new DeployCommand(server))
                .addSubcommand(new ProveCommand(server))
                .addSubcommand(new TryMailCommand(server))
                .addSubcommand(new InviteCommand(surroundings, server))
                .addSubcommand(new TrustCommand(surroundings, server))
                .addSubcommand(new CommandLine(new AdminCommand())
                        .addSubcommand(new ResetPasswordCommand(surroundings, server)))
                .addSubcommand(new ShowCommand(surroundings, spoken))
                .addSubcommand(new PlanCommand(surroundings, spoken))
                .addSubcommand(new AdoptCommand(surroundings, spoken))
                .addSubcommand(new RecoverCommand(surroundings, spoken));
        hearth.addMixin("common", new CommonOptions());
        everyCommandBelow(hearth).forEach(command -> command.addMixin("common", new CommonOptions()));
        return hearth.setResourceBundle(bundle)
                .registerConverter(Language.class, Spoken::language)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(colours)
                .setUsageHelpWidth(Math.clamp(device.tty().columns(), NARROWEST_HELP, WIDEST_HELP))
                .setExpandAtFiles(false) // an argument that begins with @ is a Matrix address, not a file of arguments
                .setOut(writer(device.out()))
                .setErr(writer(device.err()))
                .setParameterExceptionHandler(new Misunderstood(voice))
                .setExecutionExceptionHandler((e, _, _) -> unforeseen(e, voice));
    }

    private static Stream<CommandLine> everyCommandBelow(CommandLine command) {
        return command.getSubcommands().values().stream()
                .flatMap(inner -> Stream.concat(Stream.of(inner), everyCommandBelow(inner)));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /// A mistake of Hearth's own. The stack trace goes to the log.
    private int unforeseen(Throwable e, Voice voice) {
        var failure = Unexpected.of(e);
        LOG.error("unforeseen, mark {}", failure.fingerprint(), e);
        voice.fail(failure);
        Closing.log(voice, surroundings.log());
        return ExitCode.FAILED;
    }
}
