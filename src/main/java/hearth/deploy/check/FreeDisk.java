package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.ServerFailure;

/// Room for Docker, the images and a beginning. What is there already needs no more room.
final class FreeDisk implements Check {
    /// Docker and the three images unpacked take about 1.5 GiB.
    private static final long FRESH = 3L << 30;
    private static final long RUNNING = 512L << 20;

    @Override
    public String id() {
        return "free-disk";
    }

    @Override
    public Verdict look(Sight sight) {
        var free = sight.facts().machine().freeDisk();
        var wanted = sight.facts().images().size() >= 3 ? RUNNING : FRESH;
        return free < wanted
                ? new Verdict.Fail(
                        new ServerFailure.DiskFull(sight.facts().engine().root(), free, wanted))
                : new Verdict.Pass(free / (1 << 30) + " GiB");
    }
}
