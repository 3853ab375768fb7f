package hearth.terminal;

import hearth.deploy.errand.TryMail;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Tries the plan's mail server from the server.
@Command(name = "try-mail")
final class TryMailCommand implements Callable<Integer> {
    private final ServerCommand server;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    TryMailCommand(ServerCommand server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        return server.run(options, plan -> {
            var to = plan.administrator().email();
            return new ErrandRun(new TryMail(), voice -> {
                if (to.isPresent()) voice.say("terminal.mail-sent", to.get());
                else voice.say("terminal.mail-accepted");
            });
        });
    }
}
