package hearth.plan;

/// What a password has to have. Length is what counts; the kinds of characters are for those who must demand them.
///
/// @param leastLength in characters
public record PasswordPolicy(int leastLength, boolean digit, boolean symbol, boolean upperCase, boolean lowerCase) {}
