package hearth.text;

/// Makes the three texts of a failure out of the stem that their keys share.
record Telling(Texts texts, Words words, Names names) {
    FailureWords tell(Remedy remedy, String stem, String... arguments) {
        return new FailureWords(
                texts.say(stem + ".what", arguments),
                texts.say(stem + ".why", arguments),
                texts.say(stem + ".now", arguments),
                remedy);
    }
}
