package hearth.deploy;

import hearth.failure.FailureException;
import hearth.failure.LocalFailure;
import java.time.Duration;
import java.time.InstantSource;

/// Asks again until the answer is yes, never, or too late. The one place where Hearth waits by the clock.
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final InstantSource clock;

    Patience(InstantSource clock) {
        this.clock = clock;
    }

    /// Asks until ready. What was wrong the last time is what is thrown when the time is over.
    void await(Duration limit, Question question) throws FailureException {
        var end = clock.instant().plus(limit);
        while (true) {
            var answer = question.ask();
            switch (answer) {
                case Readiness.Ready() -> {
                    return;
                }
                case Readiness.Never(var why) -> throw why.thrown();
                case Readiness.NotYet(var why) -> {
                    if (clock.instant().isAfter(end)) throw why.thrown();
                }
            }
            pause(PAUSE);
        }
    }

    /// Waits a while; an interrupt is a cancellation.
    static void pause(Duration duration) throws FailureException {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new LocalFailure.Cancelled().thrown();
        }
    }
}
