package hearth.ui.chat;

/// Who may make an account by themselves.
public enum Joining {
    /// Whoever has a code that the administrator made.
    INVITED,
    /// Whoever has an e-mail address that works.
    EMAIL,
    /// Nobody: the administrator makes all accounts.
    NOBODY,
    /// As a plan says that was opened; this page does not offer it.
    OTHERWISE
}
