package hearth.deploy;

import hearth.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Stamps events and hands them on, one at a time, whichever thread they come from. After the last one there
/// is silence, even if a download has not heard yet that nobody waits for it any more.
final class Events {
    private final InstantSource clock;
    private final Consumer<Event> listener;
    private boolean ended;

    Events(InstantSource clock, Consumer<Event> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    Instant now() {
        return clock.instant();
    }

    Duration since(Instant start) {
        return Duration.between(start, now());
    }

    synchronized void tell(Event event) {
        if (!ended) listener.accept(event);
    }

    /// Tells how it ended.
    synchronized void end(Event event) {
        tell(event);
        ended = true;
    }

    /// The mouth of a step.
    Narrator narrator(String step) {
        return new Narrator() {
            @Override
            public void say(Event.Milestone milestone, String detail) {
                tell(new Event.Said(now(), step, milestone, detail));
            }

            @Override
            public void proved(String probe, Duration took) {
                tell(new Event.Proved(now(), probe, took));
            }

            @Override
            public void unproved(String probe, Failure failure) {
                tell(new Event.Unproved(now(), probe, failure));
            }

            @Override
            public void untried(String probe, String needs) {
                tell(new Event.Untried(now(), probe, needs));
            }
        };
    }
}
