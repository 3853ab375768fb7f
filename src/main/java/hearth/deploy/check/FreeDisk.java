package hearth.deploy.check;

import hearth.deploy.Facts;
import hearth.deploy.Verdict;
import hearth.failure.ServerFailure;
import hearth.web.Names;

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
    public Verdict look(Facts facts, Names names) {
        var free = facts.machine().freeDisk();
        var wanted = facts.images().size() >= 3 ? RUNNING : FRESH;
        return free < wanted
                ? new Verdict.Fail(new ServerFailure.DiskFull(facts.engine().root(), free, wanted))
                : new Verdict.Pass(free / (1 << 30) + " GiB");
    }
}
