package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The command line.
public final class Commands {
    private final Surroundings surroundings;

    public Commands(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// Does what the arguments say; the exit code.
    public int run(String... arguments) {
        var spoken = Spoken.in(arguments);
        var server = new ServerCommand(surroundings, spoken);
        var line = new CommandLine(new Hearth())
                .addSubcommand(new Check(server))
                .addSubcommand(new Deploy(server))
                .addSubcommand(new Prove(server))
                .setOut(writer(surroundings.device().out()))
                .setErr(writer(surroundings.device().err()));
        return line.execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    @Command(name = "hearth", mixinStandardHelpOptions = true)
    static final class Hearth {}

    @Command(name = "check", mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        private final ServerCommand server;

        @Mixin
        private final Options options = new Options();

        Check(ServerCommand server) {
            this.server = server;
        }

        @Override
        public Integer call() {
            return server.run(options, Goal.CHECK, false);
        }
    }

    @Command(name = "deploy", mixinStandardHelpOptions = true)
    static final class Deploy implements Callable<Integer> {
        private final ServerCommand server;

        @Mixin
        private final Options options = new Options();

        @Option(names = "--dry-run")
        private boolean dryRun;

        @Option(names = "--take-lock")
        private boolean takeLock;

        Deploy(ServerCommand server) {
            this.server = server;
        }

        @Override
        public Integer call() {
            return server.run(options, dryRun ? Goal.REVIEW : Goal.DEPLOY, takeLock);
        }
    }

    @Command(name = "prove", mixinStandardHelpOptions = true)
    static final class Prove implements Callable<Integer> {
        private final ServerCommand server;

        @Mixin
        private final Options options = new Options();

        Prove(ServerCommand server) {
            this.server = server;
        }

        @Override
        public Integer call() {
            return server.run(options, Goal.PROVE, false);
        }
    }
}
