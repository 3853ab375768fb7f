package hearth.ui.mail;

/// Who of GitHub's people may come.
public enum Coming {
    /// Those who are named.
    NAMED,
    /// The members of an organisation.
    ORGANISATION,
    /// Anyone with an account there, which is anyone in the world.
    ANYONE
}
