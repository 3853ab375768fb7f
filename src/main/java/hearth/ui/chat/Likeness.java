package hearth.ui.chat;

/// What the settings of the chat are like, taken together.
public enum Likeness {
    /// As a careful administrator would choose.
    RECOMMENDED,
    /// As in the tutorial that many people begin with, where its values work.
    TUTORIAL,
    /// Neither: somebody has chosen one by one.
    OWN
}
