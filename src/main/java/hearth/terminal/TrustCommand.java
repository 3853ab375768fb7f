package hearth.terminal;

import hearth.deploy.errand.FetchRoot;
import hearth.failure.FailureException;
import hearth.plan.PemFile;
import hearth.plan.Plan;
import hearth.store.RootFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Fetches the certificate that people's devices have to trust, and says how each is told.
@Command(name = "trust")
final class TrustCommand implements Callable<Integer> {
    /// In the order in which people ask.
    private static final List<String> DEVICES = List.of(
            "terminal.trust-windows",
            "terminal.trust-mac",
            "terminal.trust-iphone",
            "terminal.trust-android",
            "terminal.trust-linux",
            "terminal.trust-firefox");

    private final Surroundings surroundings;
    private final ServerCommand server;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    TrustCommand(Surroundings surroundings, ServerCommand server) {
        this.surroundings = surroundings;
        this.server = server;
    }

    @Override
    public Integer call() {
        return server.run(options, plan -> {
            var errand = new FetchRoot();
            return new ErrandRun(
                    errand,
                    voice -> errand.found()
                            .ifPresentOrElse(
                                    root -> show(root, plan, voice), () -> voice.say("terminal.trust-not-needed")));
        });
    }

    private void show(PemFile root, Plan plan, Voice voice) {
        var file = MadePasswords.of(plan, surroundings.folders()).folder().resolve("root.crt");
        try {
            RootFile.write(file, root.pem());
        } catch (FailureException e) {
            voice.fail(e.failure());
            return;
        }
        voice.screen().data(surroundings.device().out(), List.of(file.toString()));
        voice.gap();
        voice.say("terminal.trust-how", plan.publicAddress().value());
        for (var device : DEVICES) voice.say(device, name(file));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
