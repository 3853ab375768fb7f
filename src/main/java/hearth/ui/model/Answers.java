package hearth.ui.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Everything that a person has answered and that is no secret, each under the dotted key that it has in a plan; what
/// only the wizard needs to know has a key that begins with `wizard.`. Whoever keeps them is told of every change.
public final class Answers {
    /// What only the wizard needs to know.
    public static final String OWN = "wizard.";

    private final Map<String, StringProperty> texts = new TreeMap<>();
    private final Consumer<Map<String, String>> keeper;
    private boolean filling;

    /// @param kept   what was answered before
    /// @param keeper is told all answers after each change
    public Answers(Map<String, String> kept, Consumer<Map<String, String>> keeper) {
        this.keeper = keeper;
        kept.forEach((key, text) -> at(key).set(text));
        keeper.accept(all());
    }

    /// The answer under a key; an empty text while there is none.
    public StringProperty at(String key) {
        var there = texts.get(key);
        if (there != null) return there;
        var fresh = new SimpleStringProperty("");
        fresh.subscribe((_, _) -> changed());
        texts.put(key, fresh);
        return fresh;
    }

    /// The answer under a key, which is this one until somebody gives another.
    public StringProperty at(String key, String usual) {
        var answer = at(key);
        if (answer.get().isEmpty()) answer.set(usual);
        return answer;
    }

    /// Takes answers over from a plan; those that it does not mention are forgotten, the wizard's own stay.
    public void replace(Map<String, String> others) {
        filling = true;
        texts.forEach((key, text) -> {
            if (!key.startsWith(OWN)) text.set(others.getOrDefault(key, ""));
        });
        others.forEach((key, text) -> at(key).set(text));
        filling = false;
        changed();
    }

    /// Takes these answers for everything in these sections of a plan.
    public void replace(List<String> sections, Map<String, String> others) {
        filling = true;
        texts.forEach((key, text) -> {
            if (sections.contains(section(key))) text.set(others.getOrDefault(key, ""));
        });
        others.forEach((key, text) -> at(key).set(text));
        filling = false;
        changed();
    }

    /// What was answered in these sections.
    public Map<String, String> in(List<String> sections) {
        var some = all();
        some.keySet().removeIf(key -> !sections.contains(section(key)));
        return some;
    }

    /// The section of a plan that a key belongs to.
    public static String section(String key) {
        return key.replaceFirst("\\..*", "");
    }

    /// All that were given.
    public Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        texts.forEach((key, text) -> {
            if (!text.get().isEmpty()) all.put(key, text.get());
        });
        return all;
    }

    private void changed() {
        if (!filling) keeper.accept(all());
    }
}
