package hearth.files;

import hearth.files.CommentedYaml.Section;
import hearth.plan.Extra;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Merges the plan's `extra:` into what Hearth writes.
///
/// Maps are merged key by key and not replaced, unlike Synapse does with a second file: `extra: {email:
/// {enable_notifs: true}}` means one more thing about mail, not the loss of all others. Lists are replaced,
/// because nobody can say which items of two belong together.
final class ExtraOptions {
    private final Map<String, @Nullable Object> options;
    private final Comments say;

    ExtraOptions(Extra extra, Comments say) {
        this.options = extra.options();
        this.say = say;
    }

    /// The sections with the options in them; those that belong to none follow in one of their own.
    List<Section> mergedInto(List<Section> sections) {
        var left = new LinkedHashMap<String, @Nullable Object>(options);
        List<Section> merged = new ArrayList<>();
        for (var section : sections) {
            var own = new LinkedHashMap<String, @Nullable Object>();
            for (var key : section.keys().keySet()) if (left.containsKey(key)) own.put(key, left.remove(key));
            merged.add(new Section(section.comment(), merge(section.keys(), own)));
        }
        merged.add(new Section(say.say("extra"), left));
        return merged;
    }

    @SuppressWarnings("unchecked") // maps in a plan and in the file have texts for keys
    private static Map<String, @Nullable Object> merge(
            Map<String, @Nullable Object> written, Map<String, @Nullable Object> options) {
        var merged = new LinkedHashMap<String, @Nullable Object>(written);
        options.forEach((key, value) -> {
            var there = merged.get(key);
            if (value == null && there != null) merged.remove(key);
            else if (value instanceof Map<?, ?> more && there instanceof Map<?, ?> before)
                merged.put(key, merge((Map<String, @Nullable Object>) before, (Map<String, @Nullable Object>) more));
            else merged.put(key, value);
        });
        return merged;
    }
}
