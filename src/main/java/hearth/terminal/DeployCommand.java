package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import hearth.deploy.EditsWish;
import java.util.Optional;
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

    @Option(names = EDITS, paramLabel = "keep|replace", descriptionKey = "accept-edits")
    private Optional<EditsWish> edits = Optional.empty();

    static final String EDITS = "--accept-edits";

    DeployCommand(ServerCommand server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        return server.run(options, dryRun ? Goal.REVIEW : Goal.DEPLOY, new ServerCommand.Consent(takeLock, edits));
    }
}
