package hearth.terminal;

import hearth.deploy.Deployer.Goal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Sees whether a server works, as an app would, and changes nothing.
@Command(name = "prove")
final class ProveCommand implements Callable<Integer> {
    private final ServerCommand server;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    ProveCommand(ServerCommand server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        return server.run(options, Goal.PROVE);
    }
}
