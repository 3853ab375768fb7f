package hearth.text;

import hearth.plan.Language;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// All texts of one language, by key. The bundles lie in `hearth/text`, English as the base and Chinese beside it, with
/// the same keys and the same arguments in both.
public final class Texts {
    static final List<String> BUNDLES =
            List.of("words", "problems", "settings", "failures", "events", "terminal", "window");

    private final Language language;
    private final Map<String, String> patterns = new HashMap<>();

    private Texts(Language language) {
        this.language = language;
        for (var name : BUNDLES) {
            var bundle = language.bundle(name);
            for (var key : bundle.keySet())
                if (patterns.put(key, bundle.getString(key)) != null)
                    throw new IllegalStateException("in two bundles: " + key);
        }
    }

    /// Reads the bundles of a language.
    public static Texts in(Language language) {
        return new Texts(language);
    }

    public Language language() {
        return language;
    }

    /// The text under a key with its arguments filled in. Arguments are texts already: a number would get
    /// separators that nobody wants in a port.
    ///
    /// @throws MissingResourceException when there is no such key, which is a mistake in the program
    public String say(String key, String... arguments) {
        var pattern = patterns.get(key);
        if (pattern == null) throw new MissingResourceException("no text: " + key, "hearth.text", key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /// The text under a key made of an id that may be newer than the bundles.
    public Optional<String> find(String key) {
        return patterns.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    /// Every key, sorted.
    Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    /// The text under a key as it stands in the bundle.
    String pattern(String key) {
        return patterns.getOrDefault(key, "");
    }
}
