package hearth.ui.connect;

/// How somebody signs in to the server.
public enum Means {
    PASSWORD,
    KEY,
    AGENT
}
