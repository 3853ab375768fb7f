package hearth.terminal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hearth` by itself: says what there is.
@Command(name = "hearth", versionProvider = HearthCommand.Version.class)
final class HearthCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    boolean version;

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        line.usage(line.getOut());
        return ExitCode.DONE;
    }

    /// The version that the build wrote down.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"hearth " + number()};
        }

        static String number() {
            try (var in = Version.class.getResourceAsStream("/hearth/version.properties")) {
                if (in == null) return "?";
                var properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                return properties.getProperty("version", "?");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
