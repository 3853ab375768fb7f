package hearth.ui.model;

/// The pages, in the order in which somebody walks them.
public enum Station {
    WELCOME,
    CONNECT,
    ADDRESS,
    DATABASE,
    CHAT,
    MAIL,
    ADMINISTRATOR,
    REVIEW,
    DEPLOY,
    DONE
}
