package hearth.terminal;

import hearth.plan.Destination;
import hearth.plan.Fingerprint;
import hearth.plan.Login;
import hearth.plan.Parsed;
import hearth.plan.Problem;
import hearth.plan.SecretSource;
import hearth.plan.SshTarget;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Gets the plan back from a server that another computer has set up.
@Command(name = "adopt")
final class AdoptCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Spoken spoken;

    @Parameters(index = "0", paramLabel = "USER@ADDRESS", descriptionKey = "destination")
    private String destination = "";

    @ArgGroup
    private Way way = new Way();

    @Option(names = "--root-file", paramLabel = "FILE", descriptionKey = "root-file")
    private Path rootFile = Path.of("ca.pem");

    @Option(names = ServerOptions.HOST_KEY, paramLabel = "SHA256:…", descriptionKey = "accept-host-key")
    private String hostKey = "";

    AdoptCommand(Surroundings surroundings, Spoken spoken) {
        this.surroundings = surroundings;
        this.spoken = spoken;
    }

    /// The one way in; a password when neither is given.
    static final class Way {
        @Option(names = "--key", paramLabel = "FILE", descriptionKey = "key")
        Optional<Path> key = Optional.empty();

        @Option(names = "--agent", descriptionKey = "agent")
        boolean agent;
    }

    @Override
    public Integer call() {
        var voice = Voice.in(spoken.orComputers(), surroundings);
        Optional<Fingerprint> believed = Optional.empty();
        if (!hostKey.isEmpty()) {
            switch (Fingerprint.parse(hostKey)) {
                case Parsed.Ok<Fingerprint>(var good) -> believed = Optional.of(good);
                case Parsed.Bad<Fingerprint>(var problem) -> {
                    return refuse(voice, ServerOptions.HOST_KEY, problem);
                }
            }
        }
        return switch (Destination.parse(destination, login())) {
            case Parsed.Ok<SshTarget>(var target) ->
                new Adopting(surroundings, voice, rootFile.toAbsolutePath()).run(target, believed);
            case Parsed.Bad<SshTarget>(var problem) -> refuse(voice, destination, problem);
        };
    }

    private Login login() {
        if (way.agent) return new Login.Agent();
        return way.key
                .<Login>map(file ->
                        new Login.Key(file.toAbsolutePath(), SecretSource.variable(SecretSource.KEY_PASSPHRASE)))
                .orElse(new Login.Password(SecretSource.variable(SecretSource.SSH_PASSWORD)));
    }

    private static int refuse(Voice voice, String what, Problem problem) {
        return voice.refuse(what + ": " + voice.speech().problems().of(problem));
    }
}
