package hearth.ui.administrator;

/// How hard a password is to guess.
///
/// @param bits the logarithm of the guesses that somebody needs who knows how people choose passwords
public record Strength(double bits) {
    /// Below this it is refused.
    public static final double LEAST = 40;
    /// Below this it is worth a warning.
    public static final double ENOUGH = 60;
    /// From here on it is more than enough.
    public static final double PLENTY = 64;

    /// What it comes to.
    public enum Grade {
        REFUSED,
        WEAK,
        GOOD,
        STRONG
    }

    public Grade grade() {
        if (bits < LEAST) return Grade.REFUSED;
        if (bits < ENOUGH) return Grade.WEAK;
        return bits < PLENTY ? Grade.GOOD : Grade.STRONG;
    }
}
