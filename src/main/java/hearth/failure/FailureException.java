package hearth.failure;

/// Carries a [Failure] up to whoever decides what becomes of it. It has no message of its own: the failure is one.
public final class FailureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureException(Failure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    /// What went wrong.
    public Failure failure() {
        return failure;
    }
}
