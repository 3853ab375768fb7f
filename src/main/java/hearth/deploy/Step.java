package hearth.deploy;

import hearth.failure.FailureException;

/// One thing that a deployment makes true on the server. Built from the plan.
///
/// Looking is pure, so that review, dry run, resuming and "nothing to do" are the same code. Acting twice changes
/// nothing the second time. A step that fails removes only what it made itself, and puts back what it set aside.
public interface Step {
    /// A short name in kebab case that never changes: `install-docker`. Texts, journals and tests go by it.
    String id();

    /// What is left to do, seeing the server like this.
    Finding look(Facts facts);

    /// Does it. After that, `look` at fresh facts has to answer `AlreadyDone`.
    void act(OpenServer server, Narrator narrator) throws FailureException;
}
