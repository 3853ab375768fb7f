package hearth.deploy;

import hearth.failure.FailureException;

/// A question that is asked until the answer is yes or never.
public interface Question {
    Readiness ask() throws FailureException;
}
