package hearth.text;

import java.util.Arrays;

/// Makes the three texts of a failure out of the stem that their keys share. What was not seen becomes a
/// question mark: a server does not always say all that was asked.
record Telling(Texts texts, Words words, Names names) {
    FailureWords tell(Remedy remedy, String stem, String... seen) {
        var arguments =
                Arrays.stream(seen).map(one -> one.isBlank() ? "?" : one).toArray(String[]::new);
        return new FailureWords(
                texts.say(stem + ".what", arguments),
                texts.say(stem + ".why", arguments),
                texts.say(stem + ".now", arguments),
                remedy);
    }
}
