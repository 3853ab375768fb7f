package hearth.deploy;

import hearth.failure.Failure;
import java.time.Duration;

/// The mouth of a step that is acting: what it says becomes events.
public interface Narrator {
    /// Tells of something that a person should know while they wait.
    void say(Event.Milestone milestone, String detail);

    /// Tells that a probe has passed.
    void proved(String probe, Duration took);

    /// Tells that a probe has failed.
    void unproved(String probe, Failure failure);

    /// Tells that a probe could not be tried without another one that failed.
    void untried(String probe, String needs);
}
