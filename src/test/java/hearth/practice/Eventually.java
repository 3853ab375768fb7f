package hearth.practice;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/// Tries again until it is right, for two minutes at most.
final class Eventually {
    private Eventually() {}

    static <T> T succeeds(Callable<T> attempt, Predicate<T> right) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(attempt, right);
    }
}
