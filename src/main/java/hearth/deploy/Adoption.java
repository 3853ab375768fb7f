package hearth.deploy;

import hearth.failure.FailureException;
import hearth.failure.ServerFailure;
import hearth.host.Command;
import hearth.host.Host;
import hearth.plan.PlanText;
import java.util.Optional;

/// What a server that Hearth has set up can tell another computer: the plan, as it stands in the server's own record.
///
/// @param plan the text of the plan, in which nothing says how to get to the server
/// @param root the roots of another certificate authority, if the plan names one
public record Adoption(String plan, Optional<String> root) {
    private static final String PLAN = ServerFolder.PATH + "/plan.yaml";

    /// Reads the record.
    public static Adoption read(Host host) throws FailureException {
        var plan = text(host, PLAN).orElseThrow(() -> new ServerFailure.NoRecord(PLAN).thrown());
        return new Adoption(plan, text(host, ServerFolder.PATH + "/" + PlanText.ROOT_ON_SERVER));
    }

    private static Optional<String> text(Host host, String file) throws FailureException {
        var ran = host.run(Command.of("read the server's record", "[ -e %1$s ] || exit 4; cat %1$s".formatted(file)));
        return ran.exit() == 4 ? Optional.empty() : Optional.of(ran.orThrow().out());
    }
}
