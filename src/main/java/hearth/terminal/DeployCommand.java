package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes the server what the plan wants it to be, or says what that would change.
@Command(name = "deploy")
final class DeployCommand implements Callable<Integer> {
    private final ServerCommand server;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--take-lock", descriptionKey = "take-lock")
    private boolean takeLock;

    DeployCommand(ServerCommand server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        return server.run(options, dryRun ? Goal.REVIEW : Goal.DEPLOY, takeLock);
    }
}
