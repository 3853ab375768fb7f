package hearth.text;

/// What the one button beside a failure does. There is no remedy that a person has to trust blindly: what cannot be
/// undone is explained in the text and done by hand.
public enum Remedy {
    /// Do the same once more; Hearth goes on where it stopped.
    TRY_AGAIN,
    /// Go back to what the person entered.
    CHANGE_PLAN,
    /// Ask for the password or passphrase, then go on.
    ENTER_SECRET,
    /// Accept the key that the server shows for the first time.
    TRUST_KEY,
    /// Show the accepted and the new key side by side; accepting the new one is a second decision.
    COMPARE_KEYS,
    /// Take the lock over from whoever holds it.
    TAKE_LOCK,
    /// Gather what Hearth's makers need to see, without secrets.
    REPORT
}
