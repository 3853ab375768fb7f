package hearth.plan;

import java.util.Locale;

/// The languages that Hearth speaks.
public enum Language {
    ENGLISH("en", Locale.ENGLISH),
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /// The word for it in a plan.
    public String code() {
        return code;
    }

    /// The locale of its text bundle.
    public Locale locale() {
        return locale;
    }
}
