package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Looks at the server and says what stands in the way.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final ServerCommand server;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    CheckCommand(ServerCommand server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        return server.run(options, Goal.CHECK);
    }
}
