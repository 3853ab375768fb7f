package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.ServerFailure;

/// Room for files by their number: images are made of tens of thousands of small ones, and a disk can be full of files
/// while it has bytes to spare.
final class Inodes implements Check {
    /// The three images have about 60 000 files.
    private static final long FRESH = 100_000;

    private static final long RUNNING = 5_000;

    @Override
    public String id() {
        return "inodes";
    }

    @Override
    public Verdict look(Sight sight) {
        var inodes = sight.survey().inodes();
        if (inodes.path().isEmpty()) return new Verdict.NotKnown(Verdict.Reason.SERVER_SILENT);
        if (inodes.all() == 0) return new Verdict.Pass("∞");
        var wanted = sight.facts().images().size() >= 3 ? RUNNING : FRESH;
        return inodes.free() < wanted
                ? new Verdict.Fail(new ServerFailure.InodesUsedUp(inodes.path(), inodes.free(), wanted))
                : new Verdict.Pass("" + inodes.free());
    }
}
