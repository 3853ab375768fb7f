package hearth.plan;

/// Whether this computer fetches the images and carries them to the server over the SSH connection.
public enum Carry {
    /// Where the server cannot fetch them itself.
    AUTO("auto"),
    /// In any case.
    ALWAYS("always"),
    /// In no case.
    NEVER("never");

    private final String word;

    Carry(String word) {
        this.word = word;
    }

    /// As a plan writes it.
    public String word() {
        return word;
    }
}
