package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.ServerFailure;
import java.util.Set;

/// A processor that all three images exist for.
final class Processor implements Check {
    private static final Set<String> KNOWN = Set.of("x86_64", "aarch64", "arm64");

    @Override
    public String id() {
        return "processor";
    }

    @Override
    public Verdict look(Sight sight) {
        var processor = sight.facts().machine().processor();
        return KNOWN.contains(processor)
                ? new Verdict.Pass(processor)
                : new Verdict.Fail(new ServerFailure.ArchitectureUnsupported(processor));
    }
}
