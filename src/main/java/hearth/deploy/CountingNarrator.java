package hearth.deploy;

import hearth.failure.Failure;
import java.time.Duration;

/// Passes on what a step says, and counts the probes that have passed.
///
/// @param passed called for each
record CountingNarrator(Narrator narrator, Runnable passed) implements Narrator {
    @Override
    public void say(Event.Milestone milestone, String detail) {
        narrator.say(milestone, detail);
    }

    @Override
    public void proved(String probe, Duration took) {
        passed.run();
        narrator.proved(probe, took);
    }

    @Override
    public void unproved(String probe, Failure failure) {
        narrator.unproved(probe, failure);
    }

    @Override
    public void untried(String probe, String needs) {
        narrator.untried(probe, needs);
    }
}
