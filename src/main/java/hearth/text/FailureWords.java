package hearth.text;

/// A failure in words.
///
/// @param what   what happened, one sentence
/// @param why    the likely reason
/// @param now    what the person can do
/// @param remedy what one button would do
public record FailureWords(String what, String why, String now, Remedy remedy) {}
