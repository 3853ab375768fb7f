package hearth.terminal;

import hearth.deploy.Consent;
import hearth.deploy.Deployer.Goal;
import hearth.deploy.EditsWish;
import hearth.deploy.Fix;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

    @Option(names = "--fix", paramLabel = "WHAT", descriptionKey = "fix", split = ",", converter = FixName.class)
    private Set<Fix.Kind> fixes = EnumSet.noneOf(Fix.Kind.class);

    @Option(names = EDITS, paramLabel = "keep|replace", descriptionKey = "accept-edits")
    private Optional<EditsWish> edits = Optional.empty();

    static final String EDITS = "--accept-edits";

    DeployCommand(ServerCommand server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        return server.run(options, dryRun ? Goal.REVIEW : Goal.DEPLOY, new Consent(takeLock, edits, fixes));
    }

    /// Fixes by their names.
    static final class FixName implements ITypeConverter<Fix.Kind> {
        @Override
        public Fix.Kind convert(String name) {
            return Arrays.stream(Fix.Kind.values())
                    .filter(kind -> kind.id().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(name));
        }
    }
}
