package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.ServerFailure;

/// Memory for Synapse, PostgreSQL and Caddy, which use about 200 MiB when idle, and for a room or two.
final class Memory implements Check {
    private static final long LEAST = 450L << 20;
    private static final long COMFORTABLE = 900L << 20;

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public Verdict look(Sight sight) {
        var memory = sight.facts().machine().memory();
        var little = new ServerFailure.TooLittleMemory(memory, COMFORTABLE);
        if (memory < LEAST) return new Verdict.Fail(little);
        return memory < COMFORTABLE ? new Verdict.Warn(little) : new Verdict.Pass(memory / (1 << 20) + " MiB");
    }
}
