package hearth.deploy.check;

import hearth.deploy.Verdict;
import hearth.deploy.sight.Sight;
import hearth.failure.Failure;
import hearth.failure.LocalFailure;
import hearth.failure.ServerFailure;
import java.time.Duration;

/// The server's clock is right, held against this computer's, and both against what web servers say.
/// Certificates, logins and signatures are refused by those whose clock says something else.
final class Clock implements Check {
    private static final Duration CLOSE = Duration.ofSeconds(30);
    private static final Duration FAR = Duration.ofMinutes(5);

    @Override
    public String id() {
        return "clock";
    }

    @Override
    public From from() {
        return From.BOTH;
    }

    @Override
    public Verdict look(Sight sight) {
        var server = Duration.between(
                sight.outlook().clock(), sight.facts().machine().clock());
        var here = sight.outlook().clockAhead();
        var off = here.map(server::plus).orElse(server);
        if (off.abs().compareTo(CLOSE) > 0) return verdict(off, new ServerFailure.ClockOff(off.toSeconds()));
        return here.filter(ahead -> ahead.abs().compareTo(CLOSE) > 0)
                .map(ahead -> verdict(ahead, new LocalFailure.ClockOff(ahead.toSeconds())))
                .orElseGet(() -> new Verdict.Pass("± " + Math.abs(off.toSeconds()) + " s"));
    }

    private static Verdict verdict(Duration off, Failure failure) {
        return off.abs().compareTo(FAR) > 0 && failure instanceof ServerFailure
                ? new Verdict.Fail(failure)
                : new Verdict.Warn(failure);
    }
}
