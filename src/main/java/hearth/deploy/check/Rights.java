package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.ServerFailure;

/// The administrator's rights are really there: root, and folders that can be written in. A server whose disk has made
/// mistakes often goes on with everything read-only.
final class Rights implements Check {
    @Override
    public String id() {
        return "rights";
    }

    @Override
    public Verdict look(Sight sight) {
        var rights = sight.survey().rights();
        if (rights.user() < 0) return new Verdict.NotKnown(Verdict.Reason.SERVER_SILENT);
        if (rights.user() > 0) return new Verdict.Fail(new ServerFailure.NotRoot(rights.user()));
        return rights.closed().isEmpty()
                ? new Verdict.Pass("root")
                : new Verdict.Fail(new ServerFailure.ReadOnly(rights.closed()));
    }
}
