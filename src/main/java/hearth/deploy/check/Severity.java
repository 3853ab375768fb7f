package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.failure.Failure;
import hearth.plan.Certificate;
import hearth.plan.Plan;

/// How bad it is when the way from the world to the server is not as it should be: where something else stands
/// in front and speaks TLS, the name leads there, and the ports are its business.
enum Severity {
    BLOCKS,
    WORTH_KNOWING;

    static Severity of(Plan plan) {
        return plan.certificate() instanceof Certificate.Elsewhere ? WORTH_KNOWING : BLOCKS;
    }

    Verdict verdict(Failure failure) {
        return this == BLOCKS ? new Verdict.Fail(failure) : new Verdict.Warn(failure);
    }
}
