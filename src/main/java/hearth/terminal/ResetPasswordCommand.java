package hearth.terminal;

import hearth.deploy.errand.ResetPassword;
import hearth.failure.FailureException;
import hearth.plan.Localpart;
import hearth.plan.Parsed;
import hearth.plan.Plan;
import hearth.secret.SecretMaker;
import hearth.store.SecretFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Gives an account a new password: the one in a file, or one that Hearth makes up and writes into a file.
@Command(name = "reset-password")
final class ResetPasswordCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final ServerCommand server;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "user", converter = Name.class)
    private Optional<Localpart> user = Optional.empty();

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "password-file")
    private Optional<Path> given = Optional.empty();

    ResetPasswordCommand(Surroundings surroundings, ServerCommand server) {
        this.surroundings = surroundings;
        this.server = server;
    }

    /// The part before the colon, as in a plan.
    static final class Name implements picocli.CommandLine.ITypeConverter<Localpart> {
        @Override
        public Localpart convert(String text) {
            return switch (Localpart.parse(text)) {
                case Parsed.Ok<Localpart>(var good) -> good;
                case Parsed.Bad<Localpart> _ -> throw new TypeConversionException(text);
            };
        }
    }

    @Override
    public Integer call() {
        return server.run(options, plan -> {
            var who = user.orElse(plan.administrator().name());
            return given.isPresent() ? withGiven(who, given.get()) : withNew(plan, who);
        });
    }

    private ErrandRun withGiven(Localpart who, Path file) throws FailureException {
        var password = surroundings.redaction().learn(SecretFile.read(file));
        return new ErrandRun(
                new ResetPassword(who, password), voice -> voice.say("terminal.password-set", who.value()));
    }

    /// It is written before it is set: a password that nobody knows is worse than a file too many.
    private ErrandRun withNew(Plan plan, Localpart who) throws FailureException {
        var password = surroundings.redaction().learn(new SecretMaker(new SecureRandom()).password());
        var file = MadePasswords.of(plan, surroundings.folders()).file(who);
        var fresh = SecretFile.writeBeside(file, password);
        return new ErrandRun(new ResetPassword(who, password), voice -> {
            voice.say("terminal.password-set", who.value());
            voice.hint("terminal.password-file", settled(fresh, file).toString());
        });
    }

    private Path settled(Path fresh, Path file) {
        try {
            return SecretFile.settle(fresh, file, surroundings.clock().instant());
        } catch (FailureException _) {
            return fresh;
        }
    }
}
