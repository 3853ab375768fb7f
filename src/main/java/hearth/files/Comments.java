package hearth.files;

import hearth.plan.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The comments inside the files, in the plan's language.
final class Comments {
    private final ResourceBundle bundle;
    private final Locale locale;

    Comments(Language language) {
        locale = language.locale();
        bundle = ResourceBundle.getBundle(
                "hearth.files.comments",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
