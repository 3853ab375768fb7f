package hearth.plan;

/// Which defaults those keys have that a plan does not mention.
public enum Preset {
    /// What suits nearly everyone.
    RECOMMENDED("recommended"),
    /// The values of the tutorial that many people begin with, where they work; docs/homeserver.md has the others.
    AS_IN_THE_TUTORIAL("as-in-the-tutorial");

    private final String word;

    Preset(String word) {
        this.word = word;
    }

    /// The word for it in a plan.
    public String word() {
        return word;
    }
}
