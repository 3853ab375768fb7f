package hearth.deploy;

/// Where the server's own record is kept (root, 0700): plan, secrets, what was written, journal, a README for whoever
/// finds it. A second laptop with only SSH access adopts the server from it.
public final class ServerFolder {
    /// The folder.
    public static final String PATH = "/var/lib/hearth";
    /// The secrets, as JSON, 0600.
    public static final String SECRETS = PATH + "/secrets.json";
    /// The secrets that the person gave, each in a file of its own, 0600.
    public static final String GIVEN = PATH + "/given";
    /// [ServerRecord].
    public static final String RECORD = PATH + "/record";
    /// What Hearth wrote last and what worked last, each file under its SHA-256: to show an edit by hand, and
    /// to put back what worked.
    public static final String TEXTS = PATH + "/texts";
    /// Who did what when, one line a step.
    public static final String AUDIT = PATH + "/audit.log";

    private ServerFolder() {}
}
