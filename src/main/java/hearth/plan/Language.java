package hearth.plan;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

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

    /// The locale of its text bundles.
    public Locale locale() {
        return locale;
    }

    /// One of the text bundles in `hearth/text`, in this language.
    ///
    /// Without the default fallback of the JDK, which would answer in Chinese to whoever asks for English on a
    /// Chinese computer: the English bundle is the base one and has no locale in its name.
    public ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                "hearth.text." + name, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /// The language for a computer that is set to this locale.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }
}
